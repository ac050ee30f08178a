/** Spanish: product information. */
export const product = `
# compatibility
= el {device} funciona con [{os}|un iPad antiguo|una tableta Samsung]?
= {app} se puede usar en [Mac|Linux|dos equipos a la vez]?
= qué [rollos|cables] lleva la impresora {printer}
= tenemos un cajón portamonedas, es compatible con {app}
+ la tableta es de 2019
+ en la web no pone nada
? gracias por aclararlo
~ {device} y android?
> [Compatibilidad|Pregunta {device}]
# plan_difference
= qué diferencia hay entre {plan} y {plan2}
= cuántos usuarios entran en {plan}
= [la API|la reserva online] está incluida en {plan}
= somos {n:2-9} con [una tienda|dos tiendas], qué plan nos conviene
+ la tabla de la web no está clara
? qué me recomiendan
~ solo o team?
> [Qué plan|Diferencia {plan} / {plan2}]
# device_spec
= cuánto dura la batería del {device}
= el {device} acepta [American Express|tarjetas extranjeras|tiques restaurante]
= qué garantía tiene [el {device}|la impresora {printer}]
= el {device} trae cargador
= hay manual en español del {device}
+ trabajamos al aire libre
? gracias por la información
~ batería {device}?
> [Ficha técnica|Duda {device}]
# availability
= cuándo habrá stock del {device}
= envían a [Canarias|Andorra|Ceuta]
= cuánto tarda el envío de [una impresora|{n:3-9} unidades]
= se puede ver el {device} en alguna tienda cerca de {town}
+ lo necesito para el {weekday}
? puedo reservar uno
~ plazo de entrega?
> [Disponibilidad|Envío a {town}]
# how_feature
= {app} permite [señales|dos tipos de IVA|pagos divididos]
= tiene {app} [lista de espera|reserva online]
= se pueden importar clientes desde Excel
= cómo funciona [el inventario|la propina] en {app} exactamente
+ somos [un centro de yoga|una peluquería de seis sillones]
? con un sí o un no me vale
~ admite señales?
> [Funciones de {app}|Duda antes de comprar]
# pricing_question
= cuánto cuesta [el plan {plan}|el {device}] para [una asociación|{n:6-9} usuarios]
= qué comisión hay por cobro con el {device}
= los precios llevan IVA
= hay descuento a partir de cinco equipos
+ presupuesto a {email} si puede ser
? me pasan presupuesto
~ precio para {n:6-9} usuarios?
> [Presupuesto|Tarifas|Comisiones]
# security
= dónde se guardan los datos, en la UE?
= {app} cumple con [Verifactu|TicketBAI]
= tienen contrato de encargado de tratamiento
+ lo pide nuestro asesor
? manden los documentos a {email}
~ cumple verifactu?
> [Protección de datos|Verifactu]
# accessory
= venden [funda|batería|cargador] para el {device}
= qué cargador usa la impresora {printer}, el nuestro se perdió
+ referencia {serial}
? dónde se pide
~ cargador {device}?
> [Accesorios|Recambio]
# osprey_info osprey
= qué tiene el Osprey que no tenga el {device}
= el Osprey necesita tarjeta SIM
= hay plan renove del {device} al comprar un Osprey
? nos compensa?
~ precio del osprey?
> [Osprey|Datáfono nuevo]
`;
