/** Portuguese: words for slots. */
export const words = `
# business
= uma padaria
= um café
= um salão
= uma bicicletaria
= uma livraria
= um estúdio de ioga
= uma sorveteria
= uma floricultura
= um bar
= uma loja de roupas
= um pet shop
# business_short
= nosso café
= um salão como o nosso
= minha padaria
= a loja
# town
= Londrina
= Niterói
= Uberaba
= Caruaru
= Blumenau
= Santos
= Pelotas
= Mossoró
# street
= Rua das Laranjeiras
= Avenida do Porto
= Rua São Bento
= Travessa do Moinho
# weekday
= segunda
= terça
= quarta
= quinta
= sexta
# month
= janeiro
= fevereiro
= março
= abril
= maio
= junho
= julho
= agosto
= setembro
= outubro
= novembro
= dezembro
# error_web
= Ocorreu um erro
= 503 Service Unavailable
= Sessão expirada
= Tempo esgotado
# error_pay
= Cartão não aceito
= Transação negada (05)
= Autenticação necessária
# error_dev
= E-17
= Leitor não pronto
= Conexão perdida
= ERR 204
# error_doc
= documento ilegível
= nome não confere
# device
= leitor Finch
= Finch
= scanner Magpie
= suporte Heron
= Finch Mini
# printer
= Wren
= Wagtail
= Wren 80
# os
= Windows 11
= Android 13
= iPadOS 18
= macOS 15
# company
= Padaria Bom Trigo
= Café da Praça
= Livraria Entrelinhas
= Salão Cacheada
= Bike & Café
= Sorveteria Polo Sul
= Ateliê Barro Bom
`;
