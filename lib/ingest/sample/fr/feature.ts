/** French: feature requests. */
export const feature = `
# dark_mode
= un mode sombre dans {app} serait [top|le bienvenu|vraiment reposant]
= le soir l'écran blanc éblouit, pourriez-vous ajouter un thème foncé
+ toutes les applis l'ont
? c'est prévu
~ mode sombre svp
> [Mode sombre|Idée : thème sombre]
# calendar_sync
= ce serait bien que les rendez-vous arrivent dans [Google Agenda|Outlook]
= je saisis tout deux fois, un lien avec [Outlook|mon agenda] me ferait gagner un temps fou
= il manque un flux iCal auquel s'abonner
+ {agent} disait en {month} que c'était sur la liste
? c'est pour quand
~ lien Google Agenda ?
> [Agenda|Souhait : Outlook]
# reports
= il me manque un rapport par [vendeur|heure|fournisseur]
= j'aimerais voir la marge par article dans le tableau de bord, aujourd'hui je fais ça sur Excel
= pourriez-vous permettre l'envoi automatique du rapport du jour par mail
+ les chiffres sont déjà là
? possible dans une prochaine version
~ rapport par vendeur ?
> [Suggestion rapport|Idée tableau de bord]
# roles
= il faudrait des droits plus fins : les stagiaires ne doivent pas voir [le chiffre d'affaires|les téléphones]
= un code par employé à la caisse serait pratique
= aujourd'hui n'importe qui peut supprimer un rendez-vous, il faudrait [un rôle sans ce droit|un verrou]
+ on est {n:6-9} sur une tablette
? pourrait-on l'ajouter
~ droits pour stagiaires ?
> [Droits|Suggestion : rôles]
# offline
= un vrai mode hors ligne pour les marchés nous sauverait
= au sous-sol il n'y a pas de réseau, la caisse devrait garder les ventes et les envoyer après
+ l'ancienne caisse savait le faire
? des projets là-dessus
~ mode hors ligne ?
> [Mode hors ligne]
# loyalty
= [une carte de fidélité|des bons cadeaux] dans {app}, ce serait [génial|un vrai plus] pour {business_short}
= les clients demandent des points de fidélité, on tient ça sur un cahier
= et si les clients recevaient le ticket par mail plutôt que sur papier
+ avant Noël ça vaudrait de l'or
+ je veux bien tester
? vous y pensez ?
~ bons cadeaux ??
> [Carte de fidélité|Idée : bons cadeaux]
# shortcuts
= rendez-nous l'ancienne vue semaine, la nouvelle demande {n:2-5} clics de plus
= pouvoir [déplacer|copier] un rendez-vous par glisser-déposer, ce serait bien
= un bouton "annuler" manque à {app}
+ on fait ça cent fois par jour
? merci de transmettre aux développeurs
~ remettez la vue semaine !
> [Petite suggestion|Ergonomie]
# integrations
= une connexion avec [Shopify|Pennylane|PrestaShop|Sage] nous manque
= prévoyez-vous [le SSO|la connexion Microsoft]
= le stock de la boutique en ligne devrait baisser quand on vend en magasin
+ votre concurrent le propose
+ je paierais {amount} par mois pour ça
? c'est sur la feuille de route
~ lien PrestaShop ?
> [Intégration|Connecteur Shopify]
# osprey_wish osprey
= l'Osprey est bien mais il faudrait pouvoir [partager l'addition|afficher notre logo]
= l'Osprey pourrait-il imprimer les bons de cuisine un jour
? dans une mise à jour ?
~ partage d'addition sur osprey ?
> [Souhait Osprey]
`;
