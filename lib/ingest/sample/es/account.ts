/** Spanish: account management. */
export const account = `
# password_reset
= olvidé la contraseña y el enlace [ha caducado|no llega]
= cómo [cambio|restablezco] la contraseña
= bloqueado tras [cinco|demasiados] intentos
= el enlace va a un correo antiguo
+ usuario {email}
+ llevo una hora esperando el correo
? [me desbloquean|me podéis desbloquear]
~ contraseña olvidada
> [Contraseña|Cuenta bloqueada por intentos]
# two_factor
= he cambiado de móvil y he perdido los códigos
= la verificación en dos pasos no me deja entrar desde que tengo número nuevo
= quiten el 2FA de {email}, por favor
= los SMS al {phone} no llegan nunca
+ puedo mandar el DNI
? cómo recupero la cuenta
~ no llega el código
> [2FA|Móvil nuevo]
# change_email
= cambien mi correo {email} por {email2}
= he cambiado de apellido y no sé dónde modificarlo
= no me deja cambiar [el teléfono|la dirección] del perfil, sale en gris
= la persona de contacto es ahora {colleague}
+ número nuevo: {phone}
+ cliente {custno}
? lo [pueden|podéis] cambiar
~ correo nuevo {email2}
> [Cambio de correo|Actualizar perfil]
# users
= den de alta a {colleague} ({email2})
= {colleague} ya no trabaja aquí, hay que quitarle el acceso
= la invitación a {colleague} [no llega|ha caducado]
= cómo hago administrador a {colleague}
+ con los mismos permisos que yo
+ empieza el {weekday}
? dónde está en ajustes
~ añadir usuario {email2}
> [Usuario nuevo|Quitar acceso]
# cancel
= quiero [dar de baja|cancelar] [mi suscripción|el plan {plan}|{custno}] [a final de {month}|cuanto antes]
= dónde se cancela? [no hay botón|no lo encuentro]
= cerramos el negocio en {month}, así que tramiten la baja
= qué preaviso tiene {plan}
+ borren también los datos bancarios
? confirmen por escrito
? hasta cuándo puedo sacar mis datos
~ baja
~ cómo me doy de baja
> [Baja|Baja {custno}|Cancelación]
# delete_data
= borren mi cuenta y todos mis datos (RGPD)
= solicito copia de los datos personales que tienen de mí
= quítenme del boletín, [ya lo pedí tres veces|el enlace no va]
+ mi dirección: {address}
? quién es el delegado de protección de datos
~ borrar mi cuenta
> [RGPD|Borrar cuenta]
# change_plan
= queremos pasar de {plan} a {plan2} [en {month}|ya]
= se puede pausar la cuenta [en invierno|durante la obra]
= he traspasado el negocio, la cuenta pasa a {colleague}
= se pueden unir {custno} y nuestra otra cuenta
+ solo abrimos en verano
? qué tengo que hacer
~ pausar cuenta?
> [Cambio de plan|Pausar cuenta|Traspaso]
# verification
= mi cuenta está "en verificación" desde el {date}
= rechazan mi DNI cada vez: "{error_doc}"
= la activación para cobrar con tarjeta lleva dos semanas
+ {name}, {address}
? cuánto falta
~ DNI rechazado otra vez
> [Verificación|Documentos rechazados]
# suspicious
= alguien entró desde {ip} el {date} y no fui yo
= este correo es suyo? me piden la contraseña
+ ya la cambié
? bloqueen la cuenta
~ acceso raro {ip}
> [Acceso sospechoso|Phishing?]
# suspended
= nos han suspendido la cuenta [sin avisar|el {date}]
= sale "cuenta suspendida, contacte con soporte"
+ {n:2-9} empleados parados
? reactívenla
~ cuenta bloqueada por qué
> [Cuenta suspendida]
# cancel_price price
= con los precios nuevos me doy de baja [antes de junio|de {custno}]
= no acepto la subida y pido la baja sin penalización
+ por escrito
? cómo saco mis datos
~ baja por la subida
> [Baja por subida de precios]
`;
