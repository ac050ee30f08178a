/** Spanish: general inquiries. */
export const general = `
# hours
= qué horario tienen [los sábados|en Semana Santa]
= a qué número llamo para hablar con una persona
= tienen oficina en {town}
+ llevo {n:15-45} minutos en espera
? llámenme al {phone}
~ teléfono?
> [Horario|Contacto]
# praise alone
= quería dar las gracias a {agent}, [qué paciencia|un encanto] al teléfono
= el mejor soporte que he tenido
= después de tanta queja: ya va, gracias
? díganselo
~ gracias!!
> [Gracias|Enhorabuena]
# complaint
= cuatro correos y [ninguna respuesta|siempre la misma plantilla]
= {agent} me trató mal por teléfono
= su bot no entiende nada, [una tomadura de pelo|vueltas y vueltas]
= quedaron en llamar el {weekday} y nada
+ expediente {ticketref}
? quiero hablar con un responsable
~ nadie contesta
> [Queja|Reclamación atención al cliente]
# partnership
= hacemos webs para [peluquerías|bares], tienen programa de socios
= soy estudiante y hago un trabajo sobre cajas registradoras, puedo hacerles unas preguntas
= buscan gente [para soporte|ahora]
+ {name}, {phone}
? con quién hablo
~ programa de socios?
> [Colaboración|Empleo|Consulta]
# training
= dan [formación|cursos] para gente nueva
= puede venir alguien a {town} a montarlo todo
= dónde hay un manual para principiantes
+ aquí nadie es informático
? cuánto costaría
~ fechas de cursos?
> [Formación|Ayuda para empezar]
# company
= cuál es su [dirección postal|razón social]
= dónde están [las condiciones|los términos]
= es verdad que venden Pellwood
= qué hacen con los aparatos viejos
+ lo pide el banco
? gracias de antemano
~ condiciones?
> [Datos de la empresa|Condiciones]
# misdirected
= creo que me equivoco: compré unos zapatos en una tienda que usa su caja
= tengo cita en una peluquería por su página y necesito cambiarla
= me llegan SMS de citas que no son mías
+ tique {order}
? pueden reenviarlo
~ busco la tienda de {town}
> [Me equivoco?|Mi cita]
# survey alone
= la encuesta tiene {n:3-5}0 preguntas, lo dejé
= mi opinión tras [tres meses|un año]: bien en general, [el teléfono regular|al principio costó]
= se puede participar en la beta
? más corta la próxima
~ demasiadas encuestas
> [Opinión|Encuesta]
# wave_general price
= la carta de junio no se entiende, qué cambia para nosotros
= dónde leo las nuevas condiciones
? explíquenlo fácil
~ qué cambia en junio?
> [Su carta]
`;
