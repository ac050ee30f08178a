/** Spanish: billing and payment. */
export const billing = `
# double_charge
= me <han cobrado|habéis cobrado> {amount} dos veces [el {date}|en {month}|este mes]
= veo dos cargos de {amount} en la cuenta, [el mismo día|uno el {date} y otro el {date2}]
= el plan {plan} aparece pagado por duplicado
= [la gestoría|nuestra contable|mi mujer] se ha dado cuenta de que {month} está pagado dos veces
+ el banco dice que los dos están cobrados, no retenidos
+ solo tengo una factura, {invoice}
+ la página se quedó colgada y quizá le di dos veces
+ referencia del segundo: {order}
? por favor [devuelvan el cobro repetido|anulen uno de los dos]
? cuál de los dos es el bueno
~ cobrado dos veces {amount}
~ {invoice} pagada 2 veces
> [Cobro duplicado|Doble cargo|{invoice} por duplicado]
# wrong_amount
= en {invoice} pone {amount} y [habíamos quedado en|en la web pone|el presupuesto era de] {amount_less}
= por qué pago {amount} en vez de {amount_less}
= me facturan {n:3-9} usuarios y solo somos dos
= desde {month} me cobran {amount}, antes eran {amount_less}
+ adjunto el presupuesto
+ ni con el IVA me sale esa cifra
+ nadie avisó del cambio
? [podrían|podéis] explicarme el cálculo
? pido una factura rectificativa
~ importe mal en {invoice}
~ por qué {amount}?
> [Importe incorrecto|Factura demasiado alta|Duda con {invoice}]
# invoice_missing
= me falta la factura de {month}
= este mes no ha llegado la factura, solo el cargo
= dónde [se descargan|están] [ahora|] las facturas
= al descargar {invoice} sale una página en blanco
= la gestoría me pide todas las facturas desde {month} y solo veo tres
+ en spam tampoco está
+ es para el trimestre, cierro el {weekday}
+ el cargo fue de {amount} el {date}
? me la [mandan|enviáis] a {email}, por favor
? se puede recibir automáticamente?
~ factura de {month} pf
~ necesito justificante de {amount}
> [Factura de {month}|Falta factura|Copia de factura]
# invoice_details
= en {invoice} sigue [la dirección antigua|el nombre antiguo de la empresa]
= falta nuestro NIF en la factura
= la factura tiene que ir a nombre de [la SL|la asociación], no al mío
= nos mudamos y las facturas siguen yendo a la otra dirección
+ la correcta: {address}
+ número de pedido {order}
? [pueden|podéis] rehacerla
? cómo hago que salga siempre
~ dirección mal en factura
> [Corregir factura|Datos de facturación]
# card_declined
= me rechaza la tarjeta [al pagar|desde hoy|una y otra vez]
= al pagar sale "{error_pay}"
= he probado tres tarjetas para pagar {invoice} y ninguna pasa
= devolvieron el recibo del {date} y ahora [amenazan con|dicen que van a] suspender la cuenta
+ hay saldo de sobra
+ en otros sitios funciona
+ termina en {card4}
? puedo pagar por transferencia
? qué pasa con la tarjeta
~ tarjeta rechazada
~ no puedo pagar {invoice}
> [Tarjeta rechazada|Pago fallido]
# payment_method
= quiero pasar de tarjeta a [domiciliación|transferencia|pago anual]
= nuestra cuenta nueva es {iban}
= la tarjeta caduca en {month}, dónde pongo la nueva
= a partir de ahora cobren en {iban}, la tarjeta {card4} está anulada
+ titular {name}
+ la tarjeta nueva: {card}
+ el próximo cargo es el {weekday}
? [me confirman|confirmadme] cuando esté
? cómo se hace
~ cambiar tarjeta
~ cuenta nueva {iban}
> [Cambio de tarjeta|Nueva cuenta bancaria|Forma de pago]
# unknown_charge
= de qué es el cargo de {amount} del {date}
= en el extracto sale "PELLWOOD*{order}" y no [lo reconozco|sé qué es]
= nunca he contratado nada y me han cobrado {amount}
= alguien ha usado mi tarjeta ({card4}) en su tienda
+ mi marido tampoco sabe nada
+ si no, lo devuelvo desde el banco
? explíquenme qué es
~ cargo desconocido {date}
> [Cargo desconocido|Qué es este cobro]
# after_cancel
= di de baja el servicio en {month} y [me siguen cobrando|me han vuelto a cobrar] {amount}
= baja confirmada y hoy otra factura de {amount}
= la cuenta está cerrada desde {month}, a qué viene este cobro
+ tengo la confirmación, {ticketref}
+ ya van tres meses
? dejen de cobrar y devuélvanme lo cobrado
~ dado de baja y siguen cobrando
> [Cobro tras la baja|Me siguen cobrando]
# payout_late
= la liquidación del {weekday} no ha llegado
= cobramos {amount_big} con tarjeta y solo han ingresado {amount}
= nuestros cobros están "en revisión" desde el {date}
= antes tardaba un día, ahora llevamos cinco
+ el {weekday} pago nóminas
+ el IBAN no ha cambiado, {iban}
? cuándo llega el dinero
~ y la liquidación?
> [Liquidación pendiente|Cobros retenidos]
# reminder
= me reclaman {invoice} y está pagada desde el {date}
= recargo de {amount} por una factura que nunca llegó
= la cuenta pone "vencida" pero la transferencia salió el {date}
+ adjunto justificante
+ cliente {custno}
? comprueben el pago y quiten el recargo
~ {invoice} ya está pagada
> [Reclamación de pago|Factura ya pagada]
# price_rise price
= {new_price} desde junio en vez de {old_price}? [una barbaridad|en serio|y a cambio de qué]
= acabo de leer el correo de los nuevos precios y [no me hace gracia|me he quedado helado]
= la subida se aplica también [a contratos anuales|a nosotros], el nuestro va hasta {month}
= la factura de junio ya viene con el precio nuevo
+ para un negocio pequeño es mucho
+ en otro sitio cuesta {old_price}
? se puede mantener la tarifa antigua
? cuánto pagaremos con {n:3-9} usuarios
~ subida de precio?!
> [Subida de precios|Nuevas tarifas]
`;
