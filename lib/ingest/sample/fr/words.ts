/** French: words for slots. */
export const words = `
# business
= un petit café
= une boulangerie
= un salon de coiffure
= une librairie
= un atelier vélo
= un studio de yoga
= une cave à vin
= un institut de beauté
= une friperie
= un food-truck
= une fromagerie
# business_short
= notre café
= un salon comme le nôtre
= ma boulangerie
= l'atelier
# town
= Angers
= Nancy
= Pau
= Quimper
= Namur
= Lausanne
= Colmar
= Valence
# street
= rue des Tilleuls
= avenue du Moulin
= place du Marché
= chemin des Vignes
# weekday
= lundi
= mardi
= mercredi
= jeudi
= vendredi
= samedi
# month
= janvier
= février
= mars
= avril
= mai
= juin
= juillet
= août
= septembre
= octobre
= novembre
= décembre
# error_web
= Une erreur est survenue
= 503 Service Unavailable
= Session expirée
= Délai dépassé
# error_pay
= Carte non acceptée
= Transaction refusée (05)
= Authentification requise
# error_dev
= E-17
= Lecteur non prêt
= Connexion perdue
= ERR 204
# error_doc
= document illisible
= nom différent
# device
= lecteur Finch
= Finch
= scanner Magpie
= support Heron
= Finch Mini
# printer
= Wren
= Wagtail
= Wren 80
# os
= Windows 11
= Android 13
= iPadOS 18
= macOS 15
# company
= Café des Tilleuls
= La Page Blanche
= Atelier Guidon
= Salon Clair de Coupe
= Aux Pains Perdus
= Cave du Vieux Quai
= L'Institut Olive
`;
