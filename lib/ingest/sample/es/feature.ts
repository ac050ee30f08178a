/** Spanish: feature requests. */
export const feature = `
# dark_mode
= un modo oscuro en {app} [estaría genial|sería un alivio]
= por la noche la pantalla blanca deslumbra, [podrían|podríais] poner un tema oscuro
+ ya lo tienen todas las apps
? está previsto
~ modo oscuro pls
> [Modo oscuro]
# calendar_sync
= me encantaría que las citas salieran en [Google Calendar|Outlook]
= apunto todo dos veces, una conexión con [Google|Outlook] me ahorraría horas
= falta un calendario iCal al que suscribirse
+ {agent} dijo en {month} que estaba en la lista
? para cuándo
~ conexión con google calendar?
> [Calendario|Sugerencia: Outlook]
# reports
= echo en falta un informe por [empleado|horas|proveedor]
= estaría bien ver el margen por artículo en el panel, ahora lo hago en Excel
= se podría enviar el informe diario por correo automáticamente
+ los datos ya están ahí
? posible en otra versión
~ informe por empleado?
> [Sugerencia de informes|Idea para el panel]
# roles
= harían falta permisos más finos: que los de prácticas no vean [la facturación|los teléfonos]
= un PIN por empleado en la caja sería muy útil
= ahora cualquiera puede borrar citas, debería haber un permiso para eso
+ somos {n:6-9} con una tableta
? se puede añadir
~ permisos para becarios?
> [Permisos|Sugerencia: roles]
# offline
= un modo sin conexión de verdad para ferias nos salvaría
= en el sótano no hay cobertura, la caja debería guardar las ventas y enviarlas luego
+ la caja antigua lo hacía
? hay planes
~ modo sin conexión?
> [Modo sin conexión]
# loyalty
= [una tarjeta de puntos|tarjetas regalo] en {app} [sería un puntazo|nos vendría muy bien] para {business_short}
= los clientes piden tarjeta de fidelidad y lo llevamos en una libreta
= y si el cliente recibiera el tique por correo en vez de en papel
+ antes de Navidad vale oro
+ me ofrezco para probar
? lo tenéis pensado
~ tarjetas regalo??
> [Tarjetas regalo|Idea: puntos]
# shortcuts
= devuelvan la vista semanal antigua, la nueva pide {n:2-5} clics más
= poder [mover|copiar] citas arrastrando sería ideal
= a {app} le falta un botón de deshacer
+ lo hacemos cien veces al día
? pásenlo a los desarrolladores
~ vuelta a la vista semanal!
> [Pequeña sugerencia|Usabilidad]
# integrations
= nos falta conexión con [Shopify|Holded|PrestaShop|Contasol]
= tenéis previsto inicio de sesión único con Microsoft
= el stock de la web debería bajar cuando vendemos en tienda
+ la competencia lo tiene
+ pagaría {amount} al mes por eso
? está en la hoja de ruta
~ integración con holded?
> [Integración|Conector Shopify]
# osprey_wish osprey
= el Osprey está bien, pero debería poder [dividir la cuenta|mostrar nuestro logo]
= podría el Osprey imprimir comandas de cocina algún día
? en la próxima actualización?
~ dividir cuenta en osprey?
> [Sugerencia Osprey]
`;
