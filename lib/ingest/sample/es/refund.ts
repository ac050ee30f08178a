/** Spanish: refunds and returns. */
export const refund = `
# return_request
= quiero devolver el {device} [del pedido {order}|que llegó el {date}|]
= cómo devuelvo [{order}|la impresora|el {device}]
= el {device} no me sirve, [lo quiero devolver|puedo devolverlo]
= pedí el que no era, se puede cambiar
= ejerzo el derecho de desistimiento de {order}
+ sin abrir
+ llegó el {date}, estoy en plazo
? manden etiqueta de devolución
? quién paga el envío
~ devolución {order}
~ etiqueta de devolución pf
> [Devolución {order}|Desistimiento]
# defective
= el {device} ha llegado [roto|con la pantalla rajada|muerto]
= el {device} se estropeó a [las tres semanas|los cuatro meses], quiero otro
= es el segundo {device} defectuoso
= me ha llegado un {device} [usado|rayado]
+ adjunto fotos
+ serie {serial}
+ pedido {order} del {date}
? quiero [uno nuevo|un cambio|mi dinero]
? cómo va la garantía
~ {device} roto al llegar
> [Producto defectuoso|Garantía|Llegó roto]
# refund_wait
= envié la devolución el {date} y sigo sin el dinero
= dónde está mi reembolso [de {amount}|de {order}]
= me confirmaron la devolución el {date} y en la cuenta no hay nada
= me han devuelto {amount} en vez de {amount_more}
+ van {n:3-6} semanas
+ mi IBAN: {iban}
+ devolución {ticketref}
? cuándo me pagan
~ reembolso {order}??
> [Reembolso|Dónde está mi reembolso]
# wrong_item
= pedí un {device} y llegó [papel|una impresora]
= falta la mitad de {order}
= el paquete {tracking} no ha llegado
= entregado a un vecino, dicen, y nadie lo tiene
+ mi dirección: {address}
? envíen el correcto o devuelvan el dinero
~ artículo equivocado {order}
> [Envío equivocado|Paquete perdido]
# subscription_refund
= pagué el año y lo usé tres semanas, me devuelven parte
= quiero usar la garantía de devolución de 30 días
= devuélvanme {plan}, [no nos sirvió|nunca funcionó]
+ pagué {amount} el {date}
? cómo lo pido
~ garantía de 30 días
> [Devolver suscripción]
# restocking
= me han descontado {amount} por [uso|falta de embalaje] y no estoy de acuerdo
= rechazan la devolución porque el precinto estaba abierto
+ tengo fotos de antes
? espero los {amount_more} completos
~ devolución rechazada por qué
> [Devolución rechazada|Descuento]
# cancel_order
= anulen el pedido {order}, [me equivoqué|tarda demasiado]
= puedo cancelar la reserva del {date}
+ aún no ha salido
? el dinero a la misma tarjeta
~ anular {order}
> [Anular {order}]
# goodwill
= tres días sin caja, espero una compensación
= perdimos unos {amount_big}, quién lo paga
? qué ofrecen
~ compensación?
> [Compensación]
# outage_refund outage
= dos días caídos, quiero que me devuelvan ese dinero
= según las condiciones hay abono por debajo del 99,5 %, páguenlo
? díganme cuánto
~ reembolso por la caída
> [Reembolso por la caída]
# osprey_return osprey
= quiero devolver el Osprey, el antiguo era mejor
= reservé el Osprey el {date}, no llega, quiero mis {amount}
? etiqueta por favor
~ devolver osprey
> [Devolución Osprey]
`;
