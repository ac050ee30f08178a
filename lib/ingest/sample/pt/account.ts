/** Portuguese: account management. */
export const account = `
# password_reset
= esqueci a senha e o link [expirou|não chega]
= como [troco|redefino] minha senha
= bloqueado depois de [cinco|muitas] tentativas
= o link vai pra um e-mail antigo
+ usuário {email}
? podem desbloquear
~ esqueci a senha
> [Senha|Conta bloqueada]
# two_factor
= troquei de celular e perdi os códigos
= a verificação em duas etapas não deixa entrar desde que mudei de número
= tirem o 2FA de {email}, por favor
+ posso mandar documento
? como recupero a conta
~ código não chega
> [2FA|Celular novo]
# change_email
= troquem meu e-mail {email} por {email2}
= mudei de sobrenome e não acho onde alterar
= não deixa mudar [o telefone|o endereço] no perfil
= o contato agora é {colleague}
+ cliente {custno}
? podem alterar
~ e-mail novo {email2}
> [Troca de e-mail|Cadastro]
# users
= criem acesso pra {colleague} ({email2})
= {colleague} saiu da empresa, precisa tirar o acesso
= o convite pra {colleague} [não chega|expirou]
= como deixo {colleague} como administrador
+ mesmas permissões que eu
? onde fica isso
~ adicionar {email2}
> [Novo usuário|Remover acesso]
# cancel
= quero cancelar [minha assinatura|o plano {plan}|{custno}] [no fim de {month}|o quanto antes]
= onde cancela? [não tem botão|não acho]
= vamos fechar a loja em {month}, por favor encerrem o contrato
= qual o prazo de aviso do {plan}
+ apaguem também os dados do cartão
? confirmem por escrito
~ cancelar
~ como cancelo
> [Cancelamento|Cancelar {custno}]
# delete_data
= apaguem minha conta e meus dados (LGPD)
= quero cópia dos dados que vocês têm sobre mim
= me tirem da lista de e-mails, [já pedi três vezes|o link não funciona]
? quem é o encarregado de dados
~ apagar minha conta
> [LGPD|Apagar conta]
# change_plan
= queremos passar do {plan} pro {plan2} [em {month}|já]
= dá pra pausar a conta [no inverno|durante a reforma]
= vendi a loja, a conta passa pra {colleague}
+ só abrimos na temporada
? o que preciso fazer
~ pausar conta?
> [Mudança de plano|Pausar conta]
# verification
= minha conta está "em verificação" desde {date}
= recusam meu documento toda vez: "{error_doc}"
= a liberação pra receber no cartão já leva duas semanas
+ {name}, {address}
? quanto falta
~ documento recusado de novo
> [Verificação]
# suspicious
= alguém entrou pelo ip {ip} em {date} e não fui eu
= esse e-mail é de vocês? pede minha senha
+ já troquei a senha
? bloqueiem a conta
~ acesso estranho {ip}
> [Acesso suspeito|Golpe?]
# suspended
= nossa conta foi suspensa [sem aviso|em {date}]
= aparece "conta suspensa, fale com o suporte"
+ {n:2-9} funcionários parados
? reativem
~ conta bloqueada por quê
> [Conta suspensa]
# cancel_price price
= com o preço novo eu cancelo [antes de junho|{custno}]
= não aceito o reajuste e quero cancelar sem multa
? como tiro meus dados
~ cancelar por causa do reajuste
> [Cancelamento por reajuste]
`;
