/** Portuguese: general inquiries. */
export const general = `
# hours
= qual o horário [no sábado|no feriado]
= qual número pra falar com gente de verdade
= vocês têm escritório em {town}
+ {n:15-45} minutos na espera
? me liguem {phone}
~ telefone?
> [Horário|Contato]
# praise alone
= queria agradecer {agent}, [muita paciência|um amor] no telefone
= melhor suporte que já tive
? passem o recado
~ obrigado!!
> [Obrigado|Parabéns]
# complaint
= quatro e-mails e [nenhuma resposta|sempre o mesmo texto pronto]
= {agent} foi grosso no telefone
= o robô não entende nada, [piada|fico girando em círculo]
= ficaram de ligar {weekday} e nada
+ protocolo {ticketref}
? quero falar com um responsável
~ ninguém responde
> [Reclamação|Atendimento]
# partnership
= fazemos sites pra [salões|bares], tem programa de parceria
= sou estudante e faço um TCC sobre caixas, posso fazer umas perguntas
= estão contratando
+ {name}, {phone}
? com quem falo
~ parceria?
> [Parceria|Vaga]
# training
= tem [treinamento|curso] pra funcionário novo
= alguém pode vir a {town} instalar tudo
= onde tem manual pra iniciante
? quanto custaria
~ datas do curso?
> [Treinamento]
# company
= qual o [endereço|CNPJ] de vocês
= onde leio os termos de uso
= é verdade que a Pellwood foi vendida
+ o banco pede
? obrigado
~ termos de uso?
> [Dados da empresa]
# misdirected
= acho que errei: comprei sapato numa loja que usa o caixa de vocês
= marquei num salão pela página de vocês e preciso mudar
= recebo SMS de agendamento que não é meu
? podem encaminhar
~ procuro a loja de {town}
> [Engano?|Meu horário]
# survey alone
= a pesquisa tem {n:3-5}0 perguntas, desisti
= minha opinião depois de [três meses|um ano]: boa, [o telefone nem tanto|começo difícil]
= dá pra participar do beta
~ pesquisa demais
> [Opinião|Pesquisa]
# wave_general price
= a carta de junho não está clara, o que muda pra nós
= onde leio os novos termos
? expliquem simples
~ o que muda em junho?
> [Carta de vocês]
`;
