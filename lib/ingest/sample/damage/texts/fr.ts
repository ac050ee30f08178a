import type { DamageTexts } from "./texts.ts";

/** French mails. */
export const fr: DamageTexts = {
  autoReplies: [
    {
      subject: "[Réponse automatique|Absence du bureau]: {subject}",
      text: `Bonjour,

[Je suis actuellement absente|Je suis absent du bureau|Je suis en congés] jusqu'au {date} [inclus|] [et n'aurai pas accès à mes courriels|et consulterai mes messages de façon irrégulière]. [En cas d'urgence, vous pouvez joindre {name2} au {phone}.|Pour toute demande urgente, merci d'écrire à {email}.]

[Cordialement|Bien à vous],
{name}`,
    },
    {
      subject: "[Non remis : {subject}|Échec de la remise]",
      text: `[Impossible de remettre votre message aux destinataires suivants :

{email}
L'adresse de messagerie est introuvable dans le système de destination.|Votre message destiné à {email} n'a pas pu être distribué : la boîte de réception du destinataire est pleine (552 5.2.2).]`,
    },
    {
      subject: "[Accusé de réception|Votre demande {case}]",
      text: `[Bonjour,|Madame, Monsieur,]

[nous avons bien reçu votre demande, enregistrée sous le numéro {case}|votre message nous est bien parvenu (dossier {case})]. [Un conseiller vous répondra sous {n} jours ouvrés.|Nos équipes reviendront vers vous au plus vite.]

[Ceci est un message automatique, merci de ne pas y répondre.|Cet e-mail a été généré automatiquement, les réponses ne sont pas lues.]`,
    },
    {
      subject: "RE : {subject}",
      text:
        `{name} [ne fait plus partie de|a quitté] {company}. [Merci d'adresser désormais vos messages à {email}.|Votre courriel n'a pas été lu.]`,
    },
    {
      subject: "Fermeture annuelle",
      text:
        `Nos bureaux sont fermés du {date} au {date2}. Votre message sera traité à notre retour. [Réponse automatique de {company}.|Message envoyé par un automate.]`,
    },
  ],
  spam: [
    {
      subject: "[Première page de Google|Votre site est invisible]",
      text:
        `Bonjour, [en visitant votre site|après une analyse de votre site], j'ai constaté qu'il n'apparaît pas en première page de Google. Notre agence de référencement [vous garantit le top 3|propose 200 backlinks de qualité] à partir de {amount} € par mois. [Puis-je vous envoyer un devis gratuit ?|Intéressé ? Répondez OUI à ce message.]
{name}`,
    },
    {
      subject: "[Gagnez {amount} € par jour|Investissez dans le Bitcoin]",
      text:
        `[Opportunité unique !|Dernière chance !!!] Gagnez jusqu'à {amount} € par jour avec notre robot de trading crypto, [sans risque|sans expérience]. [Déposez 250 € et recevez un bonus de 100 %|Inscription gratuite, places limitées] : http://{spamhost}/fr{n}`,
    },
    {
      subject: "[Félicitations, vous avez gagné|Notification de gain]",
      text:
        `Félicitations ! Votre adresse e-mail a été [tirée au sort|sélectionnée] et vous avez gagné la somme de {amount} 000 euros à la loterie. Pour [recevoir vos gains|débloquer les fonds], envoyez vos nom, adresse et coordonnées bancaires à {email}.`,
    },
    {
      subject: "[Crédit rapide|Offre de prêt entre particuliers]",
      text:
        `Offre de prêt entre particuliers sérieux et honnête : de 5 000 à {amount}0 000 € au taux de 2 %, [sans justificatif|réponse en 24 heures]. Contactez {name} par mail : {email} ou WhatsApp {phone}.`,
    },
    {
      subject: "[Pharmacie en ligne|-80 %]",
      text:
        `V1agra, C1alis [sans ordonnance|moins cher], livraison discrète, [-80 %|-70 %] AUJOURD'HUI SEULEMENT !!! [Cliquez ici|Commandez maintenant] : http://{spamhost}/m http://{spamhost}/n{n}`,
    },
    {
      subject: "Votre compte sera suspendu",
      text:
        `Cher client, [votre boîte mail est presque pleine|une activité suspecte a été détectée]. Veuillez confirmer vos identifiants sous 24 heures, faute de quoi votre compte sera supprimé : http://{spamhost}/connexion{n}`,
    },
  ],
  forms: [
    {
      subject: "Nouveau message du formulaire",
      text: `Vous avez reçu un nouveau message via le formulaire de contact de votre site.

Nom : {name}
E-mail : {email}
Numéro de commande : {order}

Message envoyé le {date} depuis la page /contact. Répondez à ce courriel pour joindre directement le visiteur.`,
    },
    {
      subject: "Commande {order} expédiée",
      text: `Bonjour {name},

bonne nouvelle, votre commande {order} du {date} vient de quitter notre entrepôt. La livraison est prévue sous deux à trois jours ouvrés par notre transporteur. Vous pouvez suivre le colis à tout moment depuis votre espace client.

L'équipe de la boutique`,
    },
  ],
  unfilled: [
    {
      subject: "Commande {raw:numero_commande}",
      text:
        `Bonjour {raw:prenom}, mon {raw:produit} [ne s'allume plus|est arrivé cassé]. Acheté le {date}. [Puis-je être remboursé ?|Que dois-je faire ?]`,
    },
  ],
  negatives: [
    {
      subject: "réponses automatiques",
      text:
        `Cela fait {n} jours que je ne reçois que "Nous avons bien reçu votre demande". [Quand aurai-je une vraie réponse ?|Personne ne me rappelle.] Commande {order}.`,
    },
    {
      subject: "message d'absence",
      text:
        `Comment programmer un message d'absence dans Pellwood Desk ? [Je pars en congés lundi.|L'option reste grisée.]`,
    },
    {
      subject: "désinscription",
      text:
        `Impossible de me désinscrire de votre newsletter, le lien ne marche pas. [Merci de retirer {email} de la liste.|]`,
    },
    {
      subject: "HONTEUX",
      text: `C'EST UNE ARNAQUE !!! {amount} € PAYÉS ET RIEN REÇU !!! REMBOURSEZ-MOI OU JE PORTE PLAINTE !!!`,
    },
    {
      subject: "deux pages en panne",
      text:
        `Les pages https://shop.{domain}/panier et https://shop.{domain}/compte affichent une erreur depuis ce matin. [Où en êtes-vous ?|Déjà essayé un autre navigateur.] [Zoé Lefèvre|Anaïs Garçon|Loïc Peña]`,
    },
    {
      subject: "bon gagné",
      text:
        `J'ai gagné un bon d'achat de {amount} € à votre tombola mais le code est refusé. [Est-il encore valable ?|]`,
    },
  ],
};
