/** Spanish: phrases for any matter. */
export const phrases = `
# greet.formal
= Estimados señores:
= Buenos días:
= Estimado equipo de Pellwood:
= A quien corresponda:
# greet.neutral
= Hola,
= Buenos días,
= Buenas tardes,
= Hola, equipo,
= Hola {agent},
# greet.casual
= hola
= buenas
= hey
= ey hola
= hola!
# close.formal
= Atentamente
= Reciban un cordial saludo
= Saludos cordiales
= Quedo a la espera de su respuesta. Un saludo
# close.neutral
= Un saludo
= Gracias
= Muchas gracias
= Saludos
= Gracias y buen día
# close.casual
= gracias
= saludos
= gracias!
= un abrazo
= chao
# open
= espero que me puedan ayudar
= una [pregunta|duda] rápida
= no sé si escribo al sitio correcto
= tercer intento
= soy cliente desde [2019|2021|2022]
= es sobre [nuestra cuenta|el cliente {custno}|la tienda de {town}]
= escribo otra vez por {ticketref}
# context
= tengo {business} en {town}
= somos {business} de {n:2-9} personas
= llevo las cuentas de {business}
= normalmente lo lleva {colleague}, que está de vacaciones
= usamos {app} en {n:2-5} tabletas
# history
= ya escribí [la semana pasada|el {date}] y solo llegó una respuesta automática
= hablé con {agent} el {date} y quedaron en llamar
= la página de ayuda no lo explica
= el teléfono comunicaba toda la mañana
= cerraron {ticketref} sin contestar
= probé lo que dijo {agent}
# urgent
= es urgente
= lo necesito [antes del {weekday}|hoy]
= abrimos a las {time}
= denle prioridad, por favor
# calm
= no corre prisa
= cuando puedan
# mood.annoyed
= esto es [muy molesto|una vergüenza|desesperante]
= estoy [muy|bastante] decepcionado
= se me acaba la paciencia
= por lo que pago esperaba más
= cómo es posible
# mood.friendly
= por lo demás estamos contentos con {app}
= perdón si la pregunta es tonta
= siempre me han atendido bien
# mood.sarcastic
= genial, justo lo que necesitaba un {weekday}
= enhorabuena, de verdad
= menos mal que el logo nuevo es bonito
= esto sí que es servicio
# ask
= lo pueden mirar
= qué hago
= espero respuesta
= díganme algo, por favor
= puede revisarlo alguien
= estoy en el {phone}
= contesten a {email}
# nudge
= sigo igual??
= hola? hay alguien?
= alguna novedad?
= ???
= y ahora qué
= sigue sin funcionar
= otra vez lo mismo
= espero desde el {date}
= llámenme {phone}
= ver captura
= no sirvió de nada
= reabran {ticketref}
= otra vez!
= no era eso lo que pregunté
= como dije ayer
= el {weekday} no llamó nadie
# link
= y otra cosa,
= por cierto,
= segundo:
= PD:
= además,
# link.before
= dos cosas. primero,
= gracias por la ayuda de la semana pasada, por cierto,
# filler
= eh,
= pues,
= a ver,
= o sea,
= bueno,
= este,
# agent.hello
= Pellwood, le atiende {agent}, ¿en qué puedo ayudarle?
= Atención al cliente de Pellwood, buenos días.
# agent.ask
= ¿Me dice su número de cliente?
= Entiendo. ¿Desde cuándo?
= Un momento, lo miro.
# agent.reply
= gracias por su mensaje. Hemos pasado su consulta al departamento correspondiente y le responderemos en dos días laborables.
= gracias por escribirnos. ¿Podría enviarnos su número de cliente y una captura de pantalla?
= hemos cerrado el expediente {ticketref}. Si su duda sigue abierta, responda a este correo.
# voicemail
= sí, buenas, soy {name}, mi número es el {phone}.
= hola, {name}, llámenme al {phone}.
# mix
= sorry for my english
= muchas gracias!!
= en español por favor
# emoji
= 😡
= 🙏
= 😅
= 👍
= 🙄
# hashtag
= #pellwood
= #soporte
= #autonomos
= #help
# handle
= @PellwoodHelp
= @Pellwood
# subject
= Consulta
= Ayuda
= urgente
= {app}
= Cliente {custno}
= problema
= {ticketref}
# agent.greet
= Hola {first}:
= Hola, {first}:
= Estimado cliente:
# agent.close
= Un saludo
= Saludos
`;
