/** Portuguese: refunds and returns. */
export const refund = `
# return_request
= quero devolver o {device} [do pedido {order}|que chegou em {date}|]
= como devolvo [{order}|a impressora|o {device}]
= o {device} não serviu, posso devolver
= comprei o modelo errado, dá pra trocar
= quero exercer o direito de arrependimento do {order}
+ nem abri
+ chegou em {date}, estou no prazo
? mandem a etiqueta
? quem paga o frete
~ devolução {order}
~ etiqueta de devolução pf
> [Devolução {order}|Arrependimento]
# defective
= o {device} chegou [quebrado|com a tela trincada|morto]
= o {device} parou depois de [três semanas|quatro meses], quero outro
= é o segundo {device} com defeito
+ fotos anexas
+ série {serial}
+ pedido {order} de {date}
? quero [um novo|troca|meu dinheiro]
~ {device} quebrado na entrega
> [Com defeito|Garantia]
# refund_wait
= mandei a devolução em {date} e nada do dinheiro
= cadê meu reembolso [de {amount}|do {order}]
= confirmaram o estorno em {date} e na conta não tem nada
= devolveram {amount} em vez de {amount_more}
+ já são {n:3-6} semanas
+ protocolo {ticketref}
? quando pagam
~ reembolso {order}??
> [Reembolso|Cadê meu reembolso]
# wrong_item
= pedi um {device} e veio [bobina|uma impressora]
= falta metade do {order}
= o pacote {tracking} nunca chegou
+ meu endereço: {address}
? mandem o certo ou devolvam o dinheiro
~ produto errado {order}
> [Produto errado|Pacote perdido]
# subscription_refund
= paguei o ano e usei três semanas, devolvem uma parte
= quero usar a garantia de 30 dias
+ paguei {amount} em {date}
? como peço
~ garantia de 30 dias
> [Devolver assinatura]
# restocking
= descontaram {amount} por [uso|falta de embalagem] e não concordo
= recusaram a devolução porque o lacre estava aberto
? espero os {amount_more} inteiros
~ devolução recusada por quê
> [Devolução recusada]
# cancel_order
= cancelem o pedido {order}, [comprei errado|demora demais]
= posso cancelar a pré-venda de {date}
? estorno no mesmo cartão
~ cancelar {order}
> [Cancelar {order}]
# goodwill
= três dias sem caixa, espero uma compensação
= perdemos uns {amount_big}, quem paga
? o que oferecem
~ compensação?
> [Compensação]
# outage_refund outage
= dois dias fora do ar, quero esse dinheiro de volta
? digam quanto
~ reembolso pela queda
> [Reembolso pela queda]
# osprey_return osprey
= quero devolver o Osprey, o antigo era melhor
= Osprey em pré-venda desde {date}, não chega, quero meus {amount}
? etiqueta por favor
~ devolver osprey
> [Devolução Osprey]
`;
