/** Spanish: matters that several categories could claim. */
export const ambiguous = `
# refund_or_billing billing refund
= me han cobrado {amount} por [algo que devolví|un pedido que no llegó]
= {amount} de más, quiero que me lo devuelvan
= el abono de {order} no sale en la factura
= quiero mi dinero de {invoice}
+ cliente {custno}
? devuélvanlo
~ mi dinero, {amount}
> [Dinero|{amount}]
# login_tech_account technical account
= no puedo entrar[ desde el {weekday}|]
= no acepta mi contraseña desde la actualización
= a {colleague} le sale "sin acceso" al abrir {app}
+ usuario {email}
? ayuda rápido
~ no puedo entrar
~ sin acceso
> [Acceso|No entro]
# feature_or_product product feature
= se puede [imprimir un QR|poner dos idiomas] en el tique con {app}
= no encuentro [las señales|las citas periódicas], no existe?
= {app} admite [pronto|algún día|] [tarjetas regalo|varias monedas]
? es posible?
~ citas periódicas?
> [Es posible?|Pregunta]
# broken_or_return technical refund
= el {device} no enciende, [comprado el {date}|recién sacado de la caja]
= tercera vez que falla el {device}
+ serie {serial}
? qué hago
~ {device} muerto
> [{device} muerto]
# feature_or_tech technical feature
= en {app} no se puede ordenar la lista por [nombre|fecha]
= con la versión nueva ha desaparecido la vista [semanal|de lista]
? es a propósito?
~ no está la vista semanal
> [{app}: lista]
# account_or_billing billing account
= tenemos dos cuentas y pagamos las dos
= la suscripción se renovó sola y no la quería
= quiten {n:2-5} usuarios del plan
= quiero bajar a {plan}, {amount} es mucho
+ {custno}
? cámbienlo
~ no renovar
> [Suscripción|Renovación]
# general_or_product product general
= puede alguien [enseñarnos|explicarnos] {app}
= quiero información de lo que ofrecen
= llámenme por una caja nueva, {phone}
~ más información
> [Información|Llámenme]
# general_or_any general technical billing
= escribí el {date} por {ticketref} y nada
= el mismo problema que en {month}, ver {ticketref}
= como hablé con {agent}, aquí va [la captura|el documento]: {order}
? alguna novedad
~ novedades de {ticketref}?
> [Re: {ticketref}|Seguimiento]
`;
