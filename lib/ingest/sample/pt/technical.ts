/** Portuguese: technical issues. */
export const technical = `
# app_crash
= {app} fecha sozinho [toda vez que abro a agenda|quando clico em Pagar|ao ler o código]
= depois da atualização [{version} |]{app} trava [o tempo todo|várias vezes por dia]
= o caixa congela no meio da venda e só volta reiniciando
= {app} não abre no {os}
= tela branca depois de entrar, só isso
+ {os}, versão {version}
+ já reinstalei duas vezes
+ no outro tablet funciona
+ o log mostra: {log}
+ estamos anotando tudo no papel
? tem previsão de correção
? como volto pra versão antiga
~ app fechando sozinho
~ caixa travou de novo
> [App fecha sozinho|{app} trava]
# login_error
= ao entrar aparece "{error_web}"
= digito a senha e a página [recarrega|fica em branco]
= não consigo fazer login desde {weekday}, [nem no celular|no {browser}]
= {colleague} entra e eu não, no mesmo computador
+ a senha está certa
+ limpei cache e cookies
+ console: {log}
? o que está havendo
~ erro no login
> [Erro de login|Login em loop]
# sync
= [as vendas|os agendamentos] do tablet não aparecem [no {app}|no computador]
= {app} e {app2} não sincronizam
= a agenda mostra tudo [duplicado|com uma hora de diferença]
= mudo o preço no computador e o caixa fica com o antigo
+ "última sincronização: {date}"
+ o wi-fi está ótimo
+ {log}
? como forço a sincronização
~ não sincroniza
> [Sincronização|Não sincroniza]
# reader_pairing
= o {device} não conecta [no tablet|no celular|no iPad]
= o {device} cai toda hora
= o Bluetooth não acha o {device}
= a luz do {device} fica piscando laranja
= o {device} mostra "{error_dev}"
+ bateria cheia
+ desparelhei, reiniciei, pareei, nada
+ número de série {serial}
? o que mais eu tento
~ {device} não conecta
> [{device} não conecta|{error_dev}]
# printing
= a impressora {printer} não imprime [nada|o cupom inteiro|direito, sai tudo em símbolos]
= no cupom saem interrogações no lugar dos acentos
= desde {weekday} não reconhece a impressora
+ o papel está do lado certo
+ ligada por [USB|rede|wi-fi], ip {ip}
? tem driver pra {os}
~ impressora offline
> [Impressora|Não imprime]
# export_broken
= a exportação [pra Excel|em CSV] [vem vazia|para na linha {n:2-9}00]
= ao exportar {month} dá "{error_web}"
= os totais do arquivo não batem com a tela
+ a contabilidade está esperando
? podem gerar pra mim
~ exportação vazia
> [Exportação com erro]
# slow
= {app} está [lentíssimo|se arrastando] [hoje|desde {weekday}|desde a atualização]
= {n:4-9} segundos por clique, principalmente [clientes|estoque]
+ a internet está boa
? é o servidor de vocês
~ muito lento hoje
> [Lentidão]
# email_not_sent
= os clientes não recebem os [lembretes|e-mails de confirmação]
= os lembretes saem [de madrugada|um dia depois|em inglês]
+ testei com {email}
+ três faltas esta semana por isso
? preciso mexer no DNS
~ lembretes não saem
> [Lembretes não chegam]
# data_lost
= sumiram [os clientes|metade dos produtos|os agendamentos de {month}]
= apaguei sem querer [uma categoria|a tabela de preços]
+ ninguém mexeu
? dá pra recuperar
~ SUMIU TUDO
> [Dados sumiram|Recuperar dados]
# payment_at_till
= desde {time} nenhum cartão passa no {device}
= o {device} dá "{error_dev}" em todo cartão
= aproximação não funciona, com chip vai
+ só dinheiro, o pessoal vai embora
? ajuda rápida por favor
~ não passa cartão
> [Maquininha não passa|Cartão não passa]
# outage outage
= nada funciona desde {time}
= vocês caíram? {app} mostra "{error_web}"
= a página de status diz tudo ok e aqui os caixas parados
= desde a queda o estoque está errado
+ mandamos clientes embora
? quando volta
~ caiu de novo?
> [Fora do ar|Tudo parado]
# osprey_bug osprey
= o Osprey novo reinicia [sozinho|no meio do pagamento]
= atualização do Osprey parada em {n:12-97}%
= a tela do Osprey não responde
+ firmware {version}
? vai ter correção
~ osprey reiniciando
> [Osprey reinicia]
`;
