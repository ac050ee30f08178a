/** French: technical issues. */
export const technical = `
# app_crash
= {app} plante [sans arrêt|à chaque fois] quand [j'ouvre l'agenda|je clique sur Payer|je scanne un article]
= depuis la mise à jour [{version} |]{app} se ferme tout seul
= la caisse se fige en pleine vente, il faut redémarrer
= {app} ne s'ouvre plus sur {os}
= écran blanc après connexion, rien d'autre
+ {os}, version {version}
+ réinstallé deux fois, pareil
+ sur l'autre tablette ça marche
+ le journal dit : {log}
+ on note tout sur papier en attendant
? une correction est prévue
? comment revenir à l'ancienne version
~ l'appli plante
~ caisse figée
> [L'application plante|{app} se fige|Plantage]
# login_error
= à la connexion j'ai "{error_web}"
= après le mot de passe la page [recharge en boucle|reste blanche]
= impossible de me connecter depuis {weekday}, [ni sur PC ni sur mobile|dans {browser}]
= {colleague} se connecte, moi non, même ordinateur
+ le mot de passe est bon
+ cache vidé, cookies aussi
+ console : {log}
? que se passe-t-il
~ erreur de connexion
> [Erreur de connexion|Connexion en boucle]
# sync
= les [rendez-vous|ventes] de la tablette n'apparaissent pas [dans {app}|sur l'ordinateur]
= {app} et {app2} ne sont plus synchronisés
= l'agenda affiche tout [en double|avec une heure de décalage]
= je change un prix sur l'ordi, la caisse garde l'ancien
+ "dernière synchro : {date}"
+ le wifi est bon
+ deux clients sur le même créneau à cause de ça
+ {log}
? comment forcer une synchro complète
~ synchro bloquée
> [Synchronisation|Synchro bloquée]
# reader_pairing
= le {device} ne se connecte [pas|plus] à [la tablette|mon téléphone|l'iPad]
= notre {device} se déconnecte toutes les cinq minutes
= le {device} n'est pas détecté en Bluetooth
= le voyant du {device} clignote en orange, rien d'autre
= le {device} affiche "{error_dev}"
+ batterie pleine
+ désappairé, redémarré, réappairé, rien
+ n° de série {serial}
+ avec mon téléphone perso ça passe
? il est cassé ?
? que puis-je encore essayer
~ {device} ne se connecte pas
> [{device} : connexion|Lecteur déconnecté|{error_dev}]
# printing
= l'imprimante {printer} n'imprime [plus rien|que la moitié du ticket|que des hiéroglyphes]
= des points d'interrogation à la place des accents sur les tickets
= depuis {weekday} l'imprimante n'est plus reconnue
+ le papier est dans le bon sens
+ la page de test sort bien
+ branchée en [USB|réseau|wifi], ip {ip}
? y a-t-il un pilote pour {os}
~ imprimante hors ligne
> [Imprimante|Tickets non imprimés]
# export_broken
= l'export [CSV|Excel|comptable] [est vide|s'arrête à la ligne {n:2-9}00]
= en exportant {month} j'obtiens "{error_web}"
= les totaux de l'export ne correspondent pas à l'écran
+ {browser} sous {os}
+ le comptable attend
? pouvez-vous me générer le fichier
~ export vide
> [Export en erreur|Export vide]
# slow
= {app} rame [depuis {weekday}|aujourd'hui|depuis la mise à jour]
= {n:4-9} secondes par clic, surtout [la liste clients|le stock]
+ la fibre marche très bien
+ j'ai environ {n:2-9}000 articles
? c'est vos serveurs ?
~ très lent aujourd'hui
> [Lenteur|{app} très lent]
# email_not_sent
= nos clients ne reçoivent plus les [rappels|confirmations]
= les rappels partent [en pleine nuit|un jour trop tard|en anglais]
= les mails de {app} arrivent en spam chez [Orange|Gmail|Free]
+ testé avec {email}
+ trois lapins cette semaine
? faut-il régler quelque chose dans le DNS
~ rappels non envoyés
> [Mails non reçus|Rappels]
# data_lost
= [tous les clients|la moitié des articles|les rendez-vous de {month}] ont disparu
= j'ai supprimé par erreur [une catégorie|la liste des prix]
= agenda vide ce matin
+ personne n'a touché à rien
+ {colleague} a juste fusionné deux fiches
? pouvez-vous restaurer
~ TOUT A DISPARU
> [Données perdues|Restauration]
# payment_at_till
= plus de paiement par carte depuis {time}, tout est refusé sur le {device}
= le {device} dit "{error_dev}" à chaque carte
= le sans contact ne marche plus, la puce oui
+ espèces uniquement, les clients partent
+ cartes de banques différentes
? vite s'il vous plaît
~ paiements carte en panne ?
> [Paiement carte en panne|Terminal refuse tout]
# outage outage
= plus rien ne marche depuis {time}
= vous avez une panne ? {app} affiche "{error_web}"
= tout est vert sur votre page d'état mais ici toutes les caisses sont arrêtées
= depuis la panne le stock est faux
+ on a dû renvoyer des clients
+ le mode hors ligne n'a pas pris le relais
? c'est réparé quand
? les ventes seront-elles récupérées
~ panne ??
> [Panne|Tout est en panne]
# osprey_bug osprey
= le nouvel Osprey redémarre [tout seul|en plein paiement]
= mise à jour de l'Osprey bloquée à {n:12-97} %
= l'écran tactile de l'Osprey ne réagit plus
+ firmware {version}
+ n° de série {serial}
? un correctif arrive ?
~ osprey redémarre sans cesse
> [Osprey redémarre|Problème Osprey]
`;
