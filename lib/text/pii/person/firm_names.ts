/**
 * Firms, brands and products that are called like persons, lower-case, without accents: from general knowledge of the five
 * languages' countries. A person of the same name is told only by a title or an introduction.
 */
export const FIRM_NAMES: ReadonlySet<string> = new Set(
  ("john lewis|peter hahn|adolfo dominguez|ricardo eletro|magazine luiza|pierre cardin|yves rocher|yves saint laurent|hugo boss|" +
    "tommy hilfiger|calvin klein|ralph lauren|paul smith|ted baker|jack wills|laura ashley|karl lagerfeld|marc jacobs|michael kors|" +
    "louis vuitton|christian dior|jean paul gaultier|claudie pierlot|leroy merlin|gerry weber|peter kaiser|tom tailor|jack daniels|" +
    "jack daniel|johnnie walker|johnny walker|harley davidson|philip morris|morgan stanley|charles schwab|thomas cook|thomas philipps|" +
    "carolina herrera|pedro del hierro|purificacion garcia|massimo dutti|roberto verino|oscar de la renta|arthur andersen|" +
    "robert bosch|carl zeiss|jack wolfskin|jack jones|russell hobbs|sally hansen|" +
    "estee lauder|helena rubinstein|elizabeth arden|liz claiborne|vera wang|tory burch|kate spade|stella mccartney|victoria beckham|" +
    "bobbi brown|charlotte tilbury|max factor|franck provost|camille albane|" +
    "charles tyrwhitt|austin reed|dorothy perkins|miss selfridge|rosa clara|paco rabanne|antonio banderas|" +
    "agatha ruiz de la prada|ana capri|santa lolla|carmen steffens|luiza barcelos|" +
    "sophie la girafe|mary kay|betty barclay|marie claire|sergio rossi|sergio tacchini|fred perry|fred olsen|ben sherman|ben jerry|" +
    "peter pan|harry potter|james bond|mickey mouse|donald duck|hello kitty|" +
    "steve madden|kurt geiger|jimmy choo|paul hewitt|daniel wellington|nina ricci|sonia rykiel|" +
    "franklin templeton|jp morgan|j p morgan|wells fargo|samuel adams|dr oetker|uncle ben|aunt jemima|" +
    "jose cuervo|captain morgan|paul mitchell|tim hortons|jamie oliver|les paul")
    .split("|"),
);
