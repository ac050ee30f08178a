import type { DamageTexts } from "./texts.ts";

/** Portuguese mails. */
export const pt: DamageTexts = {
  autoReplies: [
    {
      subject: "[Resposta automática|Ausência temporária]: {subject}",
      text: `Olá,

[Estarei fora do escritório até {date}|Estou de férias até {date}] [e não terei acesso ao e-mail|e vou ler meus e-mails apenas esporadicamente]. [Em caso de urgência, fale com {name2} pelo {phone}.|Para assuntos urgentes, escreva para {email}.]

[Atenciosamente|Abraços],
{name}`,
    },
    {
      subject: "[Não entregue: {subject}|Falha na entrega da mensagem]",
      text: `[Não foi possível entregar sua mensagem aos seguintes destinatários:

{email}
O endereço de e-mail não foi encontrado no sistema de destino.|A mensagem para {email} foi devolvida: a caixa de entrada do destinatário está cheia (552 5.2.2).]`,
    },
    {
      subject: "[Confirmação de recebimento|Seu chamado {case}]",
      text: `[Prezado cliente,|Olá,]

[recebemos sua solicitação e abrimos o chamado {case}|sua mensagem foi registrada com o protocolo {case}]. [Responderemos em até {n} dias úteis.|Nossa equipe entrará em contato em breve.]

[Esta é uma mensagem automática, por favor não responda.|Este e-mail foi gerado automaticamente e a caixa não é monitorada.]`,
    },
    {
      subject: "RE: {subject}",
      text:
        `{name} [não trabalha mais na|não faz mais parte da] {company}. [Por favor, envie suas mensagens para {email}.|Sua mensagem não foi lida.]`,
    },
    {
      subject: "Recesso",
      text:
        `Nosso escritório estará fechado de {date} a {date2}. Sua mensagem será respondida no nosso retorno. [Resposta automática da {company}.|Mensagem enviada por um sistema automático.]`,
    },
  ],
  spam: [
    {
      subject: "[Primeiro no Google|Seu site não aparece no Google]",
      text:
        `Olá, [estava vendo o seu site|visitei sua página] e notei que ele não aparece na primeira página do Google. Somos uma agência de SEO e [garantimos o primeiro lugar|entregamos 300 backlinks] a partir de R$ {amount} por mês. [Posso enviar um orçamento grátis?|Responda SIM e envio nossos pacotes.]
{name}`,
    },
    {
      subject: "[Ganhe R$ {amount} por dia|Invista em Bitcoin]",
      text:
        `[Oportunidade única!|Últimas vagas!!!] Ganhe até R$ {amount} por dia sem sair de casa com nosso robô de criptomoedas, [sem risco|sem experiência]. [Deposite R$ 250 e receba bônus de 100%|Cadastre-se grátis agora]: http://{spamhost}/br{n}`,
    },
    {
      subject: "[Parabéns, você ganhou|Notificação de prêmio]",
      text:
        `Parabéns! Seu e-mail foi [sorteado|selecionado] e você ganhou {amount}.000 reais na loteria. Para [receber o prêmio|liberar o valor], envie nome completo, endereço e dados bancários para {email}.`,
    },
    {
      subject: "[Empréstimo na hora|Dinheiro rápido]",
      text:
        `Precisa de dinheiro urgente? Empréstimo de 5 mil a {amount} mil reais, [mesmo negativado|sem consulta ao SPC], juros de 2%. Chame no WhatsApp {phone} ou escreva para {email}.`,
    },
    {
      subject: "Sua conta será bloqueada",
      text:
        `Prezado usuário, [sua caixa de e-mail está quase cheia|detectamos atividade suspeita]. Confirme seus dados de acesso em 24 horas ou sua conta será excluída: http://{spamhost}/entrar{n}`,
    },
    {
      subject: "[Compre seguidores|Promoção imperdível]",
      text:
        `🔥 10 MIL SEGUIDORES REAIS no Instagram por apenas R$ {amount} 🔥 Entrega imediata ✅ CLIQUE AQUI 👉 http://{spamhost}/seg{n}`,
    },
  ],
  forms: [
    {
      subject: "Nova mensagem do formulário",
      text: `Você recebeu uma nova mensagem pelo formulário de contato do seu site.

Nome: {name}
E-mail: {email}
Número do pedido: {order}

Mensagem enviada em {date} a partir da página /contato. Responda a este e-mail para falar diretamente com o visitante.`,
    },
    {
      subject: "Pedido {order} enviado",
      text: `Olá, {name},

seu pedido {order} de {date} acabou de sair do nosso estoque. A entrega está prevista para dois a três dias úteis pela nossa transportadora. Você pode acompanhar a encomenda a qualquer momento na sua área do cliente.

Equipe da loja`,
    },
  ],
  unfilled: [
    {
      subject: "Pedido {raw:numero_pedido}",
      text:
        `Olá, {raw:nome}, meu {raw:produto} [não liga mais|chegou quebrado]. Comprei em {date}. [Vocês trocam?|O que eu faço?]`,
    },
  ],
  negatives: [
    {
      subject: "só resposta automática",
      text:
        `Faz {n} dias que só recebo "Recebemos sua solicitação, responderemos em breve". [Quando uma pessoa vai me atender?|Ninguém liga.] É o pedido {order}.`,
    },
    {
      subject: "aviso de férias",
      text:
        `Como configuro um aviso de fora do escritório no Pellwood Desk? [Saio de férias na segunda.|Não acho a opção.]`,
    },
    {
      subject: "newsletter",
      text: `Não consigo cancelar a inscrição na newsletter, o link não abre. [Tirem {email} da lista, por favor.|]`,
    },
    {
      subject: "ABSURDO",
      text: `ISSO É GOLPE!!! PAGUEI R$ {amount} E NÃO RECEBI NADA!!! QUERO MEU DINHEIRO DE VOLTA HOJE!!!`,
    },
    {
      subject: "impressão",
      text:
        `A impressão não sai e a configuração não grava. [Já liguei e desliguei, não são os cabos.|As informações do cartão também não.] A senhora João-Conceição disse que à tarde há manutenção. São Paulo, atenção: amanhã é feriado. MANHÃ, NÃO, PÃES, LIMÕES.`,
    },
    {
      subject: "vale do sorteio",
      text: `Ganhei um vale de R$ {amount} no sorteio de vocês e o código não funciona. [Expirou?|]`,
    },
  ],
};
