/** Portuguese: feature requests. */
export const feature = `
# dark_mode
= um modo escuro no {app} [seria ótimo|ajudaria muito]
= à noite a tela branca cansa, podiam colocar um tema escuro
+ todo app já tem
? está nos planos
~ modo escuro pls
> [Modo escuro]
# calendar_sync
= seria ótimo se os agendamentos fossem pro [Google Agenda|Outlook]
= digito tudo duas vezes, uma integração com [Google|Outlook] economizaria horas
+ {agent} falou em {month} que estava na lista
? quando sai
~ google agenda?
> [Agenda|Sugestão: Outlook]
# reports
= sinto falta de um relatório por [funcionário|hora|fornecedor]
= queria ver a margem por produto no painel, hoje faço no Excel
= podiam mandar o relatório do dia por e-mail sozinho
+ os dados já estão lá
? dá pra pôr numa próxima versão
~ relatório por funcionário?
> [Sugestão de relatório]
# roles
= precisamos de permissões melhores: estagiário não pode ver [o faturamento|os telefones]
= uma senha por funcionário no caixa seria muito útil
= hoje qualquer um apaga agendamento, devia ter um bloqueio
? podem incluir
~ permissões pra estagiário?
> [Permissões|Sugestão]
# offline
= um modo offline de verdade pra feira salvaria a gente
= no subsolo não tem sinal, o caixa devia guardar as vendas e mandar depois
+ o sistema antigo fazia
? tem previsão
~ modo offline?
> [Modo offline]
# loyalty
= [cartão fidelidade|vale-presente] no {app} seria [show|um diferencial] pra {business_short}
= os clientes pedem pontos e a gente anota no caderno
= e se o cliente recebesse o cupom por WhatsApp em vez de papel
+ antes do Natal vale ouro
? vocês pensam nisso
~ vale-presente??
> [Vale-presente|Ideia: fidelidade]
# shortcuts
= tragam de volta a visão semanal, a nova pede {n:2-5} cliques a mais
= poder arrastar o agendamento pra outro dia seria ótimo
= falta um botão de desfazer no {app}
? repassem pros desenvolvedores
~ voltem a visão semanal!
> [Sugestão|Usabilidade]
# integrations
= falta integração com [Shopify|Bling|Omie|Nuvemshop]
= pretendem ter login único da Microsoft
= o estoque da loja virtual devia baixar quando vendo no balcão
+ o concorrente tem
? está no roadmap
~ integração com bling?
> [Integração]
# osprey_wish osprey
= o Osprey é bom, mas devia [dividir a conta|mostrar nosso logo]
? na próxima atualização?
~ dividir conta no osprey?
> [Sugestão Osprey]
`;
