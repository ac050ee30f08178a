/** Portuguese: matters that several categories could claim. */
export const ambiguous = `
# refund_or_billing billing refund
= cobraram {amount} por [algo que devolvi|um pedido que não chegou]
= {amount} a mais, quero de volta
= o crédito do {order} não está na fatura
? devolvam
~ meu dinheiro, {amount}
> [Dinheiro de volta|{amount}]
# login_tech_account technical account
= não consigo entrar[ desde {weekday}|]
= não aceita minha senha desde a atualização
= pra {colleague} aparece "sem acesso" ao abrir o {app}
+ usuário {email}
? ajuda rápido
~ não consigo entrar
~ sem acesso
> [Acesso|Não entro]
# feature_or_product product feature
= dá pra [imprimir um QR|pôr dois idiomas] no cupom com o {app}
= não acho [agendamento recorrente|sinal], não existe?
= o {app} aceita [logo|um dia|] [vale-presente|outras moedas]
? é possível?
~ agendamento recorrente?
> [Dá pra fazer?|Dúvida]
# broken_or_return technical refund
= o {device} não liga, [comprado em {date}|acabei de tirar da caixa]
= terceira vez que o {device} falha
+ série {serial}
? o que faço
~ {device} morto
> [{device} morto]
# feature_or_tech technical feature
= no {app} não dá pra ordenar a lista por [nome|data]
= na versão nova sumiu a visão [semanal|de lista]
? é de propósito?
~ sumiu a visão semanal
> [{app}: lista]
# account_or_billing billing account
= temos duas contas e pagamos as duas
= a assinatura renovou sozinha e eu não queria
= tirem {n:2-5} usuários do plano
= quero descer pro {plan}, {amount} é muito
? mudem isso
~ não renovar
> [Assinatura|Renovação]
# general_or_product product general
= alguém pode [mostrar|explicar] o {app} pra gente
= quero informações do que vocês oferecem
= me liguem sobre um caixa novo, {phone}
~ mais informações
> [Informações|Me liguem]
# general_or_any general technical billing
= escrevi em {date} sobre {ticketref} e nada
= mesmo problema de {month}, ver {ticketref}
= conforme falei com {agent}, segue [o print|o documento]: {order}
? alguma novidade
~ novidades do {ticketref}?
> [Re: {ticketref}]
`;
