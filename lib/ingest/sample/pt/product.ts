/** Portuguese: product information. */
export const product = `
# compatibility
= o {device} funciona com [{os}|iPad antigo|tablet Samsung]?
= {app} roda em [Mac|Linux|dois aparelhos ao mesmo tempo]?
= qual [bobina|cabo] serve na impressora {printer}
= já temos gaveta, funciona com o {app}
+ o tablet é de 2019
? obrigado desde já
~ {device} com android?
> [Compatibilidade|Dúvida {device}]
# plan_difference
= qual a diferença entre {plan} e {plan2}
= quantos usuários tem no {plan}
= [a API|o agendamento online] vem no {plan}
= somos {n:2-9} com [uma loja|duas lojas], qual plano serve
+ a tabela do site confunde
? o que recomendam
~ solo ou team?
> [Qual plano|Diferença {plan} / {plan2}]
# device_spec
= quanto dura a bateria do {device}
= o {device} aceita [American Express|cartão estrangeiro|vale-refeição]
= qual a garantia do {device}
= o {device} vem com carregador
= tem manual em português do {device}
+ trabalhamos ao ar livre
? grato pela informação
~ bateria {device}?
> [Ficha técnica|Dúvida {device}]
# availability
= quando chega o {device} no estoque
= entregam em [Manaus|Portugal|ilhas]
= qual o prazo de entrega de [uma impressora|{n:3-9} unidades]
+ preciso até {weekday}
? posso reservar
~ prazo de entrega?
> [Disponibilidade|Entrega]
# how_feature
= o {app} faz [sinal|pagamento dividido|duas alíquotas]
= tem [lista de espera|agendamento online] no {app}
= dá pra importar clientes do Excel
= como funciona [o inventário|a gorjeta] no {app} exatamente
+ somos [um estúdio de ioga|um salão de seis cadeiras]
? sim ou não já serve
~ aceita sinal?
> [Funções do {app}|Dúvida antes de comprar]
# pricing_question
= quanto custa [o plano {plan}|o {device}] pra [ONG|{n:6-9} usuários]
= qual a taxa por venda no {device}
= tem desconto a partir de cinco aparelhos
+ orçamento pra {email}
? mandem um orçamento
~ preço pra {n:6-9} usuários?
> [Orçamento|Taxas]
# security
= onde ficam os dados, no Brasil?
= o {app} emite NFC-e
= tem contrato de proteção de dados pra assinar
? mandem os documentos pra {email}
~ emite nfc-e?
> [Proteção de dados|NFC-e]
# accessory
= vendem [capa|bateria|carregador] pro {device}
= qual fonte usa a impressora {printer}, a nossa sumiu
? onde peço
~ carregador {device}?
> [Acessórios]
# osprey_info osprey
= o que o Osprey tem que o {device} não tem
= o Osprey precisa de chip
? compensa pra gente
~ preço do osprey?
> [Osprey]
`;
