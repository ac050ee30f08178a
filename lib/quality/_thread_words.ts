import { stopWords } from "../text/mod.ts";

/** Languages that have a list of words about the conversation itself. */
export const THREAD_LANGUAGES = ["de", "en", "es", "fr", "pt"] as const;

/**
 * Words that people write about the conversation rather than about their matter: greeting and thanks, waiting and asking again,
 * answers and messages, that it helped or works or not, when. Accents are left out, as {@linkcode foldWord} does.
 */
const WORDS: Readonly<Record<typeof THREAD_LANGUAGES[number], string>> = {
  en:
    `again still nothing anything something news update updates updated progress answer answers answered answering reply
    replies replied response respond responded wait waiting waited hear heard back call called calls reopen reopened
    close closed ticket tickets case request message messages mail mails email emails ask asked asking question
    questions told tell said say wrote written write sent send read screenshot screenshots attachment attachments attached see
    above below link sense wrong tired fed annoyed annoying ridiculous unacceptable joke seriously really finally ever yet
    today tomorrow yesterday week weeks month months day days hour hours minute minutes last first second third time times long
    anybody anyone somebody someone nobody help helped helps helping work works worked working solve solved fix fixed resolve
    resolved tried try trying difference same problem issue happened happening happens happen thing next step please pls plz
    thanks thank thx cheers regards hello hi hey hiya dear sir madam team support guys folks everyone morning afternoon evening
    good urgent urgently asap quickly quick soon yes ok okay sorry get got know let going come take takes taking makes make look
    check already whats kind best bye nope ping bump following follow reminder chasing patience colleague colleagues agent
    point pointless useless getting didn't doesn't don't isn't wasn't won't can't haven't hasn't i'm i've it's that's what's
    there's you're what's no not how does do did why when where what who is are was there here it this that the a an any so my your me you i we
    from since to of at in on for and or but with too also very much more than am be been has have had will would could can should`,
  de: `noch immer nichts wieder schon antwort antworten antwortet geantwortet antworte ruckmeldung ruckruf zuruckgerufen
    zuruckrufen zuruck rufen ruft angerufen gemeldet melden meldet hallo hi moin servus guten tag morgen abend team damen herren
    geehrte danke dank bitte gruss grusse mfg lg vg liest lesen gelesen jemand niemand keiner warte warten gewartet wartet offnen
    geoffnet geschlossen ticket anfrage nachricht nachrichten mail mails email anhang siehe screenshot passiert geholfen hilft
    hilfe helfen gebracht bringt gelost losung problem dasselbe gleiche selbe mal letzte letztes letzten letzter gestern heute
    woche wochen tage tagen monat monate monaten stunde stunden endlich uberhaupt langsam leider jetzt nun neues neuigkeiten gibt
    frage fragen gefragt geschrieben gesagt steht doch funktioniert geht klappt sinn ergibt macht falsche link versuchen versucht
    probiert dringend schnell bald dauert lange erneut nochmal nochmals zustandig genervt nervt reicht unmoglich kollege kollegen
    sache erledigt zusammen wohl ok nicht beantwortet mach warum wieso wann ich du sie wir ihr mir uns mich es das der die den dem ein eine einen und oder aber von vom am an im in um
    auf zu zur zum mit seit bei auch nur ist sind war hat habe haben hatte wird werden kann konnen mein meine meiner ihre was wer wo wie`,
  es:
    `sigo sigue siguen seguimos igual nada novedad novedades respuesta respuestas responder responde respondan respondio
    responden respondido contestar contesta contesten contesto contestado contestan espero esperando esperar espera llamo llamen
    llamar llamada llamenme llamado llame reabran reabrir abrir cerrado caso ticket mensaje mensajes correo correos mail captura
    pantalla adjunto adjunta ver vean pregunte pregunta preguntado preguntaba dije dicho escribi escrito ayer hoy manana semana
    semanas dia dias mes meses hora horas funciona funcionar funcionando resuelto solucion solucionado problema mismo misma vez
    veces ultima ultimo otra ayuda ayudo ayuden ayudar ayudado urgente rapido pronto ahora entonces pasa paso pasado hacer hago
    sentido enlace intentar intente intenten probado sirvio sirve cuanto tiempo tarda tardan harto harta cansado cansada alguien
    nadie hola buenos buenas tardes noches gracias saludos saludo cordial reciban equipo favor porfa porfavor estimados senores
    tampoco todavia aun finalmente ok hay alguna algun era eso cosa pregunto pregunta volver
    vuelto cambio servido nuevo abrazo besos que el la los las un una de del al en y o a por para con sin no ni se me mi su le les lo que es fue
    ha he han desde tan muy mas como cuando donde quien yo ya eso esta este esto ser estoy`,
  fr:
    `toujours rien encore nouveau nouvelle nouvelles reponse reponses repondre repond repondu repondez rappeler rappelez rappele
    rappelle appele appel appelez attends attendre attente attendu attend personne quelqu quelqu'un allo bonjour bonsoir salut
    coucou merci svp stp cordialement equipe madame monsieur rouvrir reouvrir rouvrez ferme ticket dossier demande demandais
    message messages mail mails courriel capture ecran piece jointe joint voir question dit ecrit lu lire hier aujourd'hui
    semaine semaines jour jours mois heure heures marche marcher fonctionne resolu regle solution probleme meme chose fois derniere
    dernier aide aidez aider urgent vite rapidement enfin suite maintenant alors faire sens mauvais mauvaise lien essaye essayer
    reessayez combien temps marre suivi relance serieusement pareil ok n'a l'equipe c'est ce n'etait j'attends change ete je tu il elle on nous vous ils me ma mon mes votre vos notre le la les un une des du de d en au aux et ou
    a est ont ai avez n ne pas plus depuis que qui quoi quand comment pourquoi ca cela ce cette y il etait sur par pour avec sans se`,
  pt:
    `continua continuo nada novidade novidades resposta respostas responder respondam responde responderam respondeu responda
    retorno aguardo aguardando espero esperando espera liguem ligou ligar ligacao ligaram ligue reabram reabrir aberto fechado
    chamado caso protocolo ticket mensagem mensagens email emails captura tela print anexo anexado ver veja vejam perguntei pergunta
    perguntado disse falei falado escrevi ontem hoje amanha semana semanas dia dias mes meses hora horas funciona funcionar
    funcionando funcionou resolvido resolveu resolver solucao problema mesmo mesma vez vezes ultima ultimo outra novo ajuda ajudou
    ajudem ajudar adiantou urgente rapido logo agora entao passa aconteceu acontece fazer faco sentido link tentar tentei tentem
    testei quanto tempo demora cansado cansada alguem ninguem oi ola bom boa tarde noite obrigado obrigada abraco abracos abs vlw
    valeu cordialmente prezados senhores equipe pessoal favor ainda finalmente ok mesma coisa novo isso iam aguardamos att foi ai que e o a os as um uma de do da dos das em no na nos nas por para pelo pela com sem se me meu minha seu
    sua eu voces ja nao ta tem tinha esta isto desde muito mais quando onde como quem era ser estou`,
};

/** Words that thank. */
export const THANKS: ReadonlySet<string> = new Set(
  "thanks thank thx you cheers danke dank vielen merci beaucoup gracias muchas obrigado obrigada muito so much ta abs best bye"
    .split(" "),
);

let lists: readonly ReadonlySet<string>[] | undefined;

/** Words about the conversation, names of days and months, and stop words, for each of {@linkcode THREAD_LANGUAGES}. */
export function threadWords(): readonly ReadonlySet<string>[] {
  lists ??= THREAD_LANGUAGES.map((language) =>
    new Set([...WORDS[language].split(/\s+/), ...stopWords(language), ...namesOfDays(language)].map(foldWord))
  );
  return lists;
}

/** A word without case and accents; ä, ae and a are one, as are ö, oe, o and ü, ue, u: many write umlauts so or so. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/’/g, "'").normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss")
    .replace(/([aou])e/g, "$1");
}

/** Names of weekdays and months in a language, long and short. */
export function namesOfDays(language: string): string[] {
  const format = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(at);
  return (["long", "short"] as const).flatMap((style) => [
    ...Array.from({ length: 7 }, (_, day) => format({ weekday: style }, Date.UTC(2026, 0, 5 + day))),
    ...Array.from({ length: 12 }, (_, month) => format({ month: style }, Date.UTC(2026, month, 1))),
  ]).flatMap((name) => name.match(/\p{L}+/gu)!);
}
