/** Spanish: technical issues. */
export const technical = `
# app_crash
= {app} se cierra [sola|cada vez] [que abro la agenda|al darle a Cobrar|al escanear un artículo]
= desde la actualización [{version} |]{app} se cuelga [todo el rato|varias veces al día]
= la caja se queda congelada en mitad de una venta y hay que reiniciar
= {app} no arranca en {os}
= pantalla en blanco al entrar, nada más
+ {os}, versión {version}
+ reinstalada dos veces, igual
+ en la otra tableta va bien
+ el registro dice: {log}
+ estamos apuntando todo en papel
? hay arreglo?
? cómo vuelvo a la versión anterior
~ la app se cierra
~ caja congelada otra vez
> [La app se cierra|{app} se cuelga]
# login_error
= al entrar sale "{error_web}"
= pongo la contraseña y la página [se recarga|se queda en blanco]
= no [puedo|consigo] iniciar sesión desde el {weekday}, [ni en el móvil ni en el ordenador|con {browser}]
= {colleague} entra y yo no, en el mismo ordenador
+ la contraseña es correcta
+ borré caché y cookies
+ consola: {log}
? qué está pasando
~ error al entrar
> [Error al iniciar sesión|No carga el acceso]
# sync
= las [citas|ventas] de la tableta no [aparecen|llegan] [en {app}|al ordenador]
= {app} y {app2} no sincronizan
= la agenda muestra todo [doble|con una hora de diferencia]
= cambio un precio en el ordenador y la caja sigue con el viejo
+ pone "última sincronización: {date}"
+ el wifi va bien
+ tuvimos dos clientes a la misma hora por esto
+ {log}
? cómo fuerzo la sincronización
~ no sincroniza
> [Sincronización|No sincroniza]
# reader_pairing
= el {device} no se conecta [con la tableta|con el móvil|al iPad]
= el {device} se desconecta cada dos por tres
= no encuentra el {device} por Bluetooth
= la luz del {device} parpadea en naranja y ya
= el {device} dice "{error_dev}"
+ batería cargada
+ desvinculado, reiniciado, vinculado, y nada
+ número de serie {serial}
+ con mi móvil particular va
? qué más puedo probar
? está roto?
~ {device} no conecta
> [{device} no conecta|{error_dev}]
# printing
= la impresora {printer} no imprime [nada|más que medio tique|más que símbolos raros]
= en los tiques salen interrogaciones en vez de eñes y acentos
= desde el {weekday} no reconoce la impresora
+ el papel está bien puesto
+ la página de prueba sale
+ va por [USB|red|wifi], ip {ip}
? hay controlador para {os}
~ impresora desconectada
> [Impresora|No salen tiques]
# export_broken
= la exportación a [Excel|CSV] [sale vacía|se corta en la fila {n:2-9}00]
= al exportar {month} da "{error_web}"
= los totales del archivo no cuadran con la pantalla
+ {browser} en {os}
+ la gestoría lo espera
? me lo [pueden|podéis] generar
~ exportación vacía
> [Fallo al exportar|Exportación vacía]
# slow
= {app} va [lentísima|a pedales] [hoy|desde el {weekday}|desde la actualización]
= {n:4-9} segundos por clic, sobre todo [clientes|el almacén]
+ la fibra va perfecta
+ tengo unos {n:2-9}000 artículos
? es cosa de los servidores
~ va lentísimo hoy
> [Muy lento|{app} lenta]
# email_not_sent
= a los clientes no les llegan los [recordatorios|correos de confirmación]
= los recordatorios salen [de madrugada|un día tarde|en inglés]
= los correos de {app} caen en spam de Gmail
+ probado con {email}
+ tres plantones esta semana
? hay que tocar el DNS
~ no salen recordatorios
> [Recordatorios|No llegan correos]
# data_lost
= han desaparecido [los clientes|la mitad de los artículos|las citas de {month}]
= borré sin querer [una categoría|la lista de precios]
= la agenda está vacía esta mañana
+ nadie ha tocado nada
+ {colleague} solo unió dos fichas
? se puede recuperar
~ SE HA BORRADO TODO
> [Datos perdidos|Recuperar datos]
# payment_at_till
= desde las {time} no pasa ninguna tarjeta por el {device}
= el {device} da "{error_dev}" con todas las tarjetas
= el contactless no va, con chip sí
+ solo efectivo, la gente se va
+ tarjetas de bancos distintos
? ayuda rápida por favor
~ no se puede cobrar con tarjeta
> [No cobra con tarjeta|Datáfono rechaza todo]
# outage outage
= no funciona nada desde las {time}
= están caídos? {app} da "{error_web}"
= la página de estado dice que todo bien y aquí las cajas paradas
= desde la caída el stock está mal
+ hemos mandado clientes a casa
+ el modo sin conexión no saltó
? cuándo vuelve
? se recuperan las ventas
~ caídos otra vez?
> [Caída|No funciona nada]
# osprey_bug osprey
= el Osprey nuevo se reinicia [solo|en pleno cobro]
= la actualización del Osprey se queda al {n:12-97} %
= la pantalla táctil del Osprey no responde
+ firmware {version}
+ serie {serial}
? va a haber parche
~ osprey se reinicia
> [Osprey se reinicia|Fallo Osprey]
`;
