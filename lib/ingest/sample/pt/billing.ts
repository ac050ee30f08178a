/** Portuguese: billing and payment. */
export const billing = `
# double_charge
= vocês cobraram {amount} duas vezes [no dia {date}|em {month}|este mês]
= tem duas cobranças de {amount} no meu cartão, [no mesmo dia|uma em {date} e outra em {date2}]
= o plano {plan} foi cobrado em dobro
= [a contadora|meu sócio|o financeiro] viu que {month} foi pago duas vezes
+ o banco disse que as duas foram lançadas
+ só recebi uma nota, {invoice}
+ a página travou e talvez eu tenha clicado duas vezes
? [podem|dá pra] estornar a cobrança repetida
? qual das duas é a certa
~ cobrado duas vezes {amount}
~ {invoice} paga 2x
> [Cobrança em dobro|Cobrança duplicada]
# wrong_amount
= na fatura {invoice} veio {amount}, [o combinado era|no site está|o orçamento dizia] {amount_less}
= por que estou pagando {amount} em vez de {amount_less}
= cobraram {n:3-9} usuários e somos só dois
= desde {month} vem {amount}, antes era {amount_less}
+ o orçamento está anexo
+ ninguém avisou de nada
? podem explicar esse valor
? preciso da fatura corrigida
~ valor errado na {invoice}
~ por que {amount}?
> [Valor errado|Fatura mais alta]
# invoice_missing
= não recebi a nota fiscal de {month}
= cadê [a nota|o boleto] deste mês
= onde baixo as faturas [agora|]
= o link da {invoice} abre uma página em branco
= a contabilidade pede as notas desde {month} e só aparecem três
+ no spam também não tem
+ o débito foi de {amount} em {date}
? mandem para {email}, por favor
~ nota de {month} pf
~ preciso do comprovante de {amount}
> [Nota fiscal de {month}|Segunda via]
# invoice_details
= na {invoice} ainda está [o endereço antigo|a razão social antiga]
= falta nosso CNPJ na nota
= a nota tem que sair em nome da empresa, não no meu
+ o certo é {address}
+ pedido de compra {order}
? podem refazer
~ endereço errado na nota
> [Correção da nota|Dados da fatura]
# card_declined
= meu cartão é recusado [na hora de pagar|desde ontem|toda vez]
= ao pagar aparece "{error_pay}"
= tentei três cartões pra pagar a {invoice} e nenhum passa
= o débito do dia {date} voltou e agora falam em bloquear a conta
+ tem limite de sobra
+ em outros lugares funciona
+ final {card4}
? posso pagar por [Pix|boleto|transferência]
~ cartão recusado
~ pagamento não passa
> [Cartão recusado|Pagamento não passa]
# payment_method
= quero trocar o cartão por [boleto|débito em conta|Pix]
= nossa conta mudou, o IBAN é {iban}
= o cartão vence em {month}, onde coloco o novo
= dá pra pagar anual em vez de mensal
+ titular {name}
+ cartão novo: {card}
+ a próxima cobrança é {weekday}
? me avisem quando estiver feito
~ trocar cartão
> [Troca de cartão|Forma de pagamento]
# unknown_charge
= o que é essa cobrança de {amount} de {date}
= apareceu "PELLWOOD*{order}" na fatura do cartão e não reconheço
= nunca assinei nada com vocês e cobraram {amount}
+ minha esposa também não sabe
+ senão vou contestar no banco
? me expliquem
~ cobrança desconhecida {date}
> [Cobrança desconhecida|Que cobrança é essa]
# after_cancel
= cancelei em {month} e [continuam cobrando|veio cobrança de novo], {amount}
= cancelamento confirmado e hoje chegou fatura de {amount}
+ tenho o protocolo, {ticketref}
+ já é o terceiro mês
? parem de cobrar e devolvam
~ cancelei e ainda cobram
> [Cobrança após cancelamento]
# payout_late
= o repasse de {weekday} não caiu
= vendemos {amount_big} no cartão e só caiu {amount}
= nossos recebíveis estão "em análise" desde {date}
+ {weekday} tem folha pra pagar
? quando cai o dinheiro
~ e o repasse?
> [Repasse atrasado|Recebíveis]
# reminder
= recebi cobrança da {invoice} que está paga desde {date}
= multa de {amount} por um boleto que nunca chegou
= a conta aparece "em atraso" mas o Pix foi feito em {date}
+ comprovante anexo
+ cliente {custno}
? podem dar baixa e tirar a multa
~ {invoice} já foi paga
> [Fatura já paga|Cobrança indevida]
# price_rise price
= {new_price} a partir de junho em vez de {old_price}? [absurdo|sério isso|e o que muda]
= acabei de ler o e-mail do reajuste e [não gostei|levei um susto]
= o reajuste vale pra contrato anual também? o nosso vai até {month}
= a fatura de junho já veio com preço novo
+ pra loja pequena pesa muito
? dá pra manter o preço antigo
~ aumento de preço?!
> [Reajuste|Novos preços]
`;
