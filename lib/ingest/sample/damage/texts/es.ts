import type { DamageTexts } from "./texts.ts";

/** Spanish mails. */
export const es: DamageTexts = {
  autoReplies: [
    {
      subject: "[Respuesta automática|Fuera de la oficina]: {subject}",
      text: `Buenos días:

[Estaré fuera de la oficina hasta el {date}|Me encuentro de vacaciones hasta el {date}] [y no tendré acceso al correo|y leeré el correo de forma esporádica]. [Si es urgente, póngase en contacto con {name2} en el {phone}.|Para cualquier urgencia, escriba a {email}.]

[Un saludo|Saludos cordiales],
{name}`,
    },
    {
      subject: "[No se puede entregar: {subject}|Error en la entrega del mensaje]",
      text: `[No se ha podido entregar su mensaje a los siguientes destinatarios:

{email}
No se encontró la dirección de correo en el sistema de destino.|El mensaje enviado a {email} ha sido devuelto: el buzón del destinatario está lleno (552 5.2.2).]`,
    },
    {
      subject: "[Acuse de recibo|Su consulta {case}]",
      text: `[Estimado cliente:|Hola:]

[hemos recibido su consulta y le hemos asignado el número {case}|su mensaje ha quedado registrado con la referencia {case}]. [Le responderemos en un plazo de {n} días laborables.|Nuestro equipo se pondrá en contacto con usted lo antes posible.]

[Este es un mensaje automático, por favor no lo responda.|Este correo se ha generado automáticamente y el buzón no se atiende.]`,
    },
    {
      subject: "RE: {subject}",
      text:
        `{name} [ya no trabaja en|ha dejado de formar parte de] {company}. [Por favor, dirija sus correos a {email}.|Su mensaje no ha sido leído.]`,
    },
    {
      subject: "Cerrado por vacaciones",
      text:
        `Nuestras oficinas permanecerán cerradas del {date} al {date2}. Atenderemos su mensaje a la vuelta. [Contestación automática de {company}.|Mensaje enviado por un sistema automático.]`,
    },
  ],
  spam: [
    {
      subject: "[Primero en Google|Su web no aparece en Google]",
      text:
        `Hola, [estuve revisando su página web|he visitado su web] y vi que no aparece en la primera página de Google. Somos una agencia de posicionamiento SEO y [le garantizamos el primer puesto|le conseguimos 300 enlaces de calidad] desde {amount} € al mes. [¿Le envío un presupuesto sin compromiso?|Responda SÍ y le mando nuestras tarifas.]
{name}`,
    },
    {
      subject: "[Gane {amount} € al día|Invierta en Bitcoin hoy]",
      text:
        `[¡Oportunidad única!|¡¡¡Últimas plazas!!!] Gane hasta {amount} € al día desde casa con nuestro robot de criptomonedas, [sin riesgo|sin experiencia]. [Deposite 250 € y le regalamos otros 250|Regístrese gratis ahora]: http://{spamhost}/es{n}`,
    },
    {
      subject: "[¡Enhorabuena, ha ganado!|Notificación de premio]",
      text:
        `¡Enhorabuena! Su correo electrónico ha sido [seleccionado|premiado] y usted ha ganado {amount}.000 euros en la lotería internacional. Para [cobrar el premio|liberar los fondos], envíe su nombre completo, dirección y datos bancarios a {email}.`,
    },
    {
      subject: "[Préstamo inmediato|Dinero en 24 horas]",
      text:
        `¿Necesita un préstamo urgente? Ofrecemos préstamos de 5.000 a {amount}0.000 € al 2 % de interés, [sin aval|sin papeleo]. Escriba a {email} o al WhatsApp {phone}, respuesta en 24 horas.`,
    },
    {
      subject: "[Farmacia online|80 % de descuento]",
      text:
        `V1agra y C1alis [sin receta|al mejor precio], envío discreto, [80|70] % DE DESCUENTO SOLO HOY!!! [Haga clic aquí|Compre ahora]: http://{spamhost}/f http://{spamhost}/g{n}`,
    },
    {
      subject: "Su cuenta será bloqueada",
      text:
        `Estimado usuario, [su buzón está casi lleno|hemos detectado actividad sospechosa]. Confirme sus datos de acceso en 24 horas o su cuenta será eliminada: http://{spamhost}/acceso{n}`,
    },
  ],
  forms: [
    {
      subject: "Nuevo mensaje del formulario",
      text: `Ha recibido un nuevo mensaje a través del formulario de contacto de su página web.

Nombre: {name}
Correo: {email}
Número de pedido: {order}

Mensaje enviado el {date} desde la página /contacto. Responda a este correo para contactar directamente con el visitante.`,
    },
    {
      subject: "Pedido {order} enviado",
      text: `Hola, {name}:

su pedido {order} del {date} acaba de salir de nuestro almacén. La entrega está prevista en dos o tres días laborables mediante nuestra empresa de transporte. Puede consultar el estado del envío en cualquier momento en su área de cliente.

El equipo de la tienda`,
    },
  ],
  unfilled: [
    {
      subject: "Pedido {raw:numero_pedido}",
      text:
        `Hola, {raw:nombre}: mi {raw:producto} [no enciende|llegó roto]. Lo compré el {date}. [¿Me lo cambian?|¿Qué puedo hacer?]`,
    },
  ],
  negatives: [
    {
      subject: "solo respuestas automáticas",
      text:
        `Llevo {n} días recibiendo "Hemos recibido su consulta, le responderemos en breve". [¿Cuándo me contesta una persona?|Nadie llama.] Es por el pedido {order}.`,
    },
    {
      subject: "mensaje de ausencia",
      text:
        `¿Cómo pongo un mensaje de fuera de la oficina en Pellwood Desk? [Me voy de vacaciones el lunes.|No encuentro la opción.]`,
    },
    {
      subject: "boletín",
      text: `No consigo darme de baja del boletín, el enlace no funciona. [Quiten {email} de la lista, por favor.|]`,
    },
    {
      subject: "VERGÜENZA",
      text: `¡¡¡ESTO ES UNA ESTAFA!!! HE PAGADO {amount} € Y NO HA LLEGADO NADA!!! DEVUÉLVANME EL DINERO YA!!!`,
    },
    {
      subject: "dos páginas caídas",
      text:
        `Ni https://shop.{domain}/carrito ni https://shop.{domain}/cuenta cargan desde esta mañana. [¿Es una avería?|Mañana abrimos y lo necesito.] [Íñigo Peñalver|Begoña Güell|Chloé Façade]`,
    },
    {
      subject: "vale del sorteo",
      text: `He ganado un vale de {amount} € en vuestro sorteo y el código no funciona. [¿Ha caducado?|]`,
    },
  ],
};
