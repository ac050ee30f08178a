/** French: account management. */
export const account = `
# password_reset
= mot de passe oublié, et le lien de réinitialisation [a expiré|n'arrive pas]
= comment [changer|réinitialiser] mon mot de passe
= compte bloqué après [cinq|trop d'] essais
= le lien part vers une ancienne adresse
+ identifiant {email}
+ j'attends le mail depuis une heure
? pouvez-vous me débloquer
~ mot de passe oublié
> [Mot de passe|Compte bloqué]
# two_factor
= nouveau téléphone, je n'ai plus les codes
= la double authentification m'empêche d'entrer depuis que j'ai changé de numéro
= merci de désactiver le 2FA pour {email}
= les SMS au {phone} n'arrivent jamais
+ je peux envoyer ma pièce d'identité
? comment récupérer mon compte
~ code sms jamais reçu
> [2FA|Nouveau téléphone]
# change_email
= merci de changer mon e-mail {email} en {email2}
= mon nom a changé depuis le mariage, [où le modifier|pouvez-vous le modifier]
= impossible de modifier [le téléphone|l'adresse] dans mon profil, c'est grisé
= le contact est désormais {colleague}
+ nouveau numéro : {phone}
+ client {custno}
? pouvez-vous le faire
~ nouvel e-mail {email2}
> [Changement d'e-mail|Mise à jour du profil]
# users
= merci de créer un accès pour {colleague} ({email2})
= {colleague} ne travaille plus chez nous, merci de supprimer son accès
= l'invitation envoyée à {colleague} [n'arrive pas|a expiré]
= comment nommer {colleague} administrateur
+ mêmes droits que moi
+ commence {weekday}
? où ça se trouve dans les réglages
~ ajouter {email2}
~ supprimer l'accès de {colleague}
> [Nouvel utilisateur|Supprimer un accès]
# cancel
= je souhaite résilier [mon abonnement|le forfait {plan}|{custno}] [fin {month}|au plus vite]
= où résilier ? [aucun bouton|je ne trouve pas]
= nous fermons le commerce en {month}, merci de mettre fin au contrat
= quel est le préavis pour {plan}
+ merci d'effacer aussi nos coordonnées bancaires
? merci de confirmer par écrit
? jusqu'à quand puis-je récupérer mes données
~ résiliation
~ comment résilier
> [Résiliation|Résiliation {custno}]
# delete_data
= merci de supprimer mon compte et toutes mes données (RGPD)
= je demande une copie des données que vous détenez sur moi
= désinscrivez-moi de la newsletter, [troisième demande|ça ne marche pas]
+ mon adresse : {address}
? qui est votre DPO
~ supprimer mon compte
> [RGPD|Suppression de compte]
# change_plan
= nous voulons passer de {plan} à {plan2} [en {month}|dès maintenant]
= peut-on suspendre le compte [l'hiver|pendant les travaux]
= j'ai vendu le commerce, le compte passe à {colleague}
= peut-on fusionner {custno} avec notre second compte
+ on n'ouvre que l'été
? que dois-je faire
~ suspendre le compte ?
> [Changement de forfait|Pause|Transfert de compte]
# verification
= mon compte est "en vérification" depuis le {date}
= ma pièce d'identité est refusée à chaque envoi : "{error_doc}"
= la validation pour encaisser par carte dure depuis deux semaines
+ {name}, {address}
? combien de temps encore
~ pièce d'identité encore refusée
> [Vérification|Documents refusés]
# suspicious
= quelqu'un s'est connecté depuis {ip} le {date}, ce n'est pas moi
= ce mail vient-il de vous ? on me demande mon mot de passe
+ mot de passe déjà changé
? bloquez le compte s'il vous plaît
~ connexion inconnue {ip}
> [Connexion suspecte|Hameçonnage ?]
# suspended
= notre compte a été suspendu [sans prévenir|le {date}]
= je lis "compte suspendu, contactez le support"
+ {n:2-9} employés à l'arrêt
? merci de réactiver
~ compte bloqué pourquoi
> [Compte suspendu]
# cancel_price price
= avec vos nouveaux prix, je résilie [avant juin|{custno}]
= je refuse la hausse et demande la résiliation sans frais
+ par écrit s'il vous plaît
? comment récupérer mes données
~ résiliation avant la hausse
> [Résiliation suite à la hausse]
`;
