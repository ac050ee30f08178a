/** Portuguese: phrases for any matter. */
export const phrases = `
# greet.formal
= Prezados,
= Prezados senhores,
= Bom dia, prezada equipe Pellwood,
# greet.neutral
= Olá,
= Bom dia,
= Boa tarde,
= Oi, pessoal,
= Olá {agent},
# greet.casual
= oi
= olá
= opa
= e aí
= oi gente
# close.formal
= Atenciosamente
= Cordialmente
= Grato pela atenção
# close.neutral
= Obrigado
= Obrigada
= Abraços
= Desde já agradeço
= Att
# close.casual
= valeu
= obrigado
= abs
= vlw
= brigada
# open
= espero que possam me ajudar
= uma dúvida rápida
= não sei se é aqui que pergunto
= terceira tentativa
= sou cliente desde [2019|2021|2022]
= é sobre [nossa conta|o cliente {custno}|a loja de {town}]
= de novo sobre {ticketref}
# context
= tenho {business} em {town}
= somos {business} com {n:2-9} pessoas
= cuido do financeiro de {business}
= quem cuida disso é {colleague}, que está de férias
= usamos o {app} em {n:2-5} tablets
# history
= já escrevi [semana passada|em {date}] e só veio resposta automática
= falei com {agent} em {date} e ficaram de ligar
= a página de ajuda não explica
= o telefone deu ocupado a manhã toda
= fecharam o {ticketref} sem responder
= já tentei o que {agent} falou
# urgent
= é urgente
= preciso disso [até {weekday}|hoje]
= abrimos às {time}
= prioridade, por favor
# calm
= sem pressa
= sem pressa nenhuma
# mood.annoyed
= isso é [muito chato|um absurdo|cansativo]
= estou [muito|bem] decepcionado
= estou perdendo a paciência
= pelo que pago esperava mais
# mood.friendly
= no mais estamos satisfeitos com o {app}
= desculpa se a pergunta é boba
= vocês sempre me atenderam bem
# mood.sarcastic
= ótimo, tudo que eu precisava numa {weekday}
= parabéns, hein
= mas o logo novo ficou lindo
= isso que é atendimento
# ask
= podem verificar
= o que eu faço
= aguardo retorno
= me avisem por favor
= alguém pode olhar isso
= meu telefone é {phone}
= respondam pra {email}
# nudge
= e aí, nada??
= oi? tem alguém aí?
= alguma novidade?
= ???
= e agora?
= continua sem funcionar
= de novo a mesma coisa
= esperando desde {date}
= me liguem {phone}
= ver print
= não adiantou
= reabram o {ticketref}
= de novo!
= não foi isso que perguntei
= como falei ontem
= ninguém ligou {weekday}
# link
= e mais uma coisa,
= aliás,
= segundo:
= PS:
= além disso,
# link.before
= duas coisas. primeiro,
= obrigado pela ajuda da semana passada, aliás,
# filler
= é,
= tipo,
= então,
= né,
= assim,
= olha,
# agent.hello
= Pellwood, {agent} falando, em que posso ajudar?
= Atendimento Pellwood, bom dia.
# agent.ask
= Pode me passar o número de cliente?
= Entendi. Desde quando?
= Um momento, vou verificar.
# agent.reply
= obrigado pela sua mensagem. Encaminhamos o seu pedido ao setor responsável e retornaremos em dois dias úteis.
= obrigado pelo contato. Pode nos enviar o número de cliente e um print da tela?
= encerramos o chamado {ticketref}. Se a dúvida continuar, basta responder a este e-mail.
# voicemail
= oi, bom dia, aqui é {name}, meu número é {phone}.
= olá, {name}, me liga no {phone}.
# mix
= sorry for my english
= muito obrigado!!
= em português por favor
# emoji
= 😡
= 🙏
= 😅
= 👍
= 🙄
# hashtag
= #pellwood
= #suporte
= #lojista
= #help
# handle
= @PellwoodHelp
= @Pellwood
# subject
= Dúvida
= Ajuda
= urgente
= {app}
= Cliente {custno}
= problema
= {ticketref}
# agent.greet
= Olá, {first},
= Oi {first},
= Prezado cliente,
# agent.close
= Atenciosamente
= Abraço
`;
