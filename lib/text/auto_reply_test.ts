import assert from "node:assert/strict";
import { detectAutoReply } from "./auto_reply.ts";

/** What customers write who have got a machine's answer. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Third mail from me – each time the same automated response: nobody reads these, do they?",
    "All I ever get from you is an automatic response – no human, no date, nothing.",
    "Please have a person read this. Your automated reply of Tuesday did not help us at all.",
    "We received another auto-generated message from your system instead of an answer; the scanner is still dead.",
    "I sent you the photos and this email was automatically answered, then silence. Ticket number 48213.",
    "Your automatic reply - promising an answer within 24 hours - is now nine days old.",
    "An automated answer from a robot is not customer service. I want to talk to a person.",
    "My email bounced: user unknown, mailbox full. Which address do I send the contract to?",
    "The automatic reply says that your office is closed until Monday, but the shop is still charging us.",
    "Got told your request has been received and somebody will get back, ticket no. 99120. That was in March!",
    "Twice now a robot mail thanked me for my message. We have received your request, it said. Nothing since.",
    "Why do I always get this automatic response? I need the certificate by Friday.",
    "I keep receiving automated messages from your help desk - please stop them and call me.",
    "Automated emails instead of help. Automatic reply from your shop, nothing else, and the till is frozen.",
  ],
  de: [
    "Auf meine Reklamation kam bisher nur eine automatische Antwort von Ihnen, seitdem höre ich nichts.",
    "Ich bekomme immer nur die automatische Rückmeldung der Hotline und nie einen Menschen.",
    "Ihre automatische Antwort von letzter Woche hilft mir nicht weiter, die Waage zeigt weiter Fehler 12.",
    "Wir haben lediglich eine automatisch erzeugte Nachricht erhalten, aber keinen Ersatz.",
    "Es reicht mir nicht, dass eine maschinell erstellte E-Mail zurückkommt. Rufen Sie mich an!",
    "Statt einer Lösung erhielt ich eine automatische Benachrichtigung von Ihrem System mit einer Vorgangsnummer.",
    "Meine Mail kam zurück, der Empfänger wurde nicht gefunden. An wen soll ich schreiben?",
    "Die Antwort hieß nur, meine Nachricht wurde automatisch weitergeleitet. Wohin denn bitte, das ist drei Wochen her.",
    "Man schickt mir diese automatische Antwort nun zum vierten Mal, das ist keine Hilfe.",
    "Seit Tagen bekomme ich automatisch erstellte Mails von Ihnen, aber niemand tauscht den Akku.",
  ],
  fr: [
    "Je n'ai reçu qu'un message envoyé automatiquement, et depuis, le silence complet.",
    "Troisième relance ! À chaque fois un courriel généré automatiquement, jamais un conseiller.",
    "Votre réponse automatique du 3 ne répond pas à ma question. La balance est toujours en panne.",
    "On nous a envoyé un message automatique. Réponse automatique d'un robot, ce n'est pas du service.",
    "Tout ce que j'obtiens de vous est une réponse automatique – personne ne rappelle.",
    "Mon courriel m'est revenu, adresse introuvable. Où dois-je écrire pour le contrat ?",
    "Ce message automatique que vous m'envoyez chaque semaine ne règle rien, mon lecteur est cassé.",
    "J'ai eu droit à une réponse automatique de votre équipe, et la facture est toujours fausse.",
  ],
  es: [
    "Solo recibí un mensaje generado automáticamente y desde entonces nadie me ha contestado.",
    "Llevo tres correos y siempre me llega un correo enviado automáticamente, nunca una persona.",
    "Su respuesta automática del martes no sirve de nada, la balanza sigue sin encender.",
    "Estoy harta. Respuesta automática de ustedes, otra vez, y mi lector roto.",
    "Me devolvieron el correo porque el buzón estaba lleno, ¿a qué dirección escribo?",
    "Lo único que obtuve fue un correo generado automáticamente con un número de caso 55120.",
    "Este mensaje automático que me mandan no arregla nada, la impresora sigue rota.",
    "Me contestó una máquina: hemos recibido su consulta. De eso hace un mes.",
  ],
  pt: [
    "Só recebi uma mensagem enviada automaticamente e ninguém me retornou até agora.",
    "Mandei três e-mails e sempre chega um e-mail gerado automaticamente, nunca uma pessoa.",
    "A resposta automática de vocês não resolve nada, a balança continua desligada.",
    "Cansei. Resposta automática de novo, e o leitor parado na bancada.",
    "Meu e-mail voltou, disse que a caixa estava cheia. Para onde eu mando o contrato?",
    "Tudo o que consegui foi uma mensagem gerada automaticamente com o protocolo 55120.",
    "Essa resposta automática que vocês mandam não ajuda, continuo sem nota fiscal.",
    "Um robô me respondeu que recebemos sua solicitação, e depois nada.",
  ],
};

/** What machines write who say so themselves. */
const SAID: readonly string[] = [
  "You are receiving this automatic reply because I am away until 4 May.",
  "We received your message. This is an automatic reply, please do not answer it. Your ticket number is 88121.",
  "This is an automated response from the help desk. We got your request and an agent will get back to you.",
  "Diese Nachricht wurde automatisch erzeugt. Wir haben Ihre Anfrage erhalten.",
  "Sie erhalten diese automatische Antwort, weil ich im Urlaub bin. Ich bin bis zum 4. Mai nicht im Büro.",
  "Vielen Dank, wir haben Ihre Nachricht erhalten. Dies ist eine automatisch erstellte Antwort, bitte antworten Sie nicht.",
  "Ceci est un message automatique. Nous avons bien reçu votre demande.",
  "Nous avons bien reçu votre message. Vous recevez cette réponse automatique car nos bureaux sont fermés.",
  "Este es un mensaje automático. Hemos recibido su consulta y le responderemos pronto.",
  "Ha recibido este correo generado automáticamente porque ha escrito a nuestro buzón. No responda a este mensaje.",
  "Esta é uma mensagem automática. Recebemos sua solicitação, protocolo 88121.",
  "Você recebeu este e-mail gerado automaticamente. Favor não responder.",
  "This reply was generated automatically by our ticket system. Do not reply.",
  "Diese E-Mail ist automatisch erstellt worden. Bitte nicht auf diese Nachricht antworten.",
  "Cette réponse a été générée automatiquement. Merci de ne pas y répondre.",
  "Este correo ha sido generado automáticamente, no responda.",
  "Esta resposta foi enviada automaticamente por um sistema automático.",
];

Deno.test("detectAutoReply() tells customers who complain of a machine's answer from the machine, in five languages", () => {
  const taken = Object.entries(TOLD).flatMap(([language, texts]) =>
    texts.filter((text) => detectAutoReply(text) !== undefined).map((text) => `${language}: ${text}`)
  );
  assert.deepEqual(taken, []);
});

Deno.test("detectAutoReply() finds machines that say what they are", () => {
  assert.deepEqual(SAID.filter((text) => detectAutoReply(text) === undefined), []);
});

Deno.test("detectAutoReply() needs more than a machine's signature, and takes it as one clue of several", () => {
  assert.equal(detectAutoReply("Automated response from Acme"), undefined);
  const reply = detectAutoReply("Acme is closed until 4 May. Automated response from Acme");
  assert.deepEqual(reply?.reasons, ["the office is closed", "signs as a machine", "says when the reader is back"]);
});
