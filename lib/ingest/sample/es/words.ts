/** Spanish: words for slots. */
export const words = `
# business
= una cafetería
= una panadería
= una peluquería
= un taller de bicis
= una librería
= un estudio de yoga
= una vinoteca
= un centro de estética
= una heladería
= una floristería
= un bar de barrio
# business_short
= nuestra cafetería
= una peluquería como la nuestra
= mi panadería
= el taller
# town
= Logroño
= Gijón
= Albacete
= Huesca
= Cáceres
= Girona
= Almería
= Lugo
# street
= calle del Olivo
= avenida del Puerto
= plaza Mayor
= calle Molinos
# weekday
= lunes
= martes
= miércoles
= jueves
= viernes
= sábado
# month
= enero
= febrero
= marzo
= abril
= mayo
= junio
= julio
= agosto
= septiembre
= octubre
= noviembre
= diciembre
# error_web
= Se ha producido un error
= 503 Service Unavailable
= Sesión caducada
= Tiempo de espera agotado
# error_pay
= Tarjeta no admitida
= Operación denegada (05)
= Autenticación requerida
# error_dev
= E-17
= Lector no preparado
= Conexión perdida
= ERR 204
# error_doc
= documento ilegible
= el nombre no coincide
# device
= lector Finch
= Finch
= escáner Magpie
= soporte Heron
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
= Café La Esquina
= Librería Punto y Aparte
= Taller Pedales
= Peluquería Rizos
= Horno Santa Inés
= Bodega El Tonel
= Flores Amapola
`;
