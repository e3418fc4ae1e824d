export const demoGuideline = `What we accept here

- The instruction makes sense without its chain: a reader who sees only this text can answer it.
- Every constraint of the list is really asked for in the text, and nothing else is.
- No two constraints exclude each other, and somebody could meet all of them.
- A level asks for everything the level before it asked for, and adds something.

Reject what cannot be mended in a minute. Revise what is right in substance but reads badly. This project was made by the rehearsal model, with
faults planted on purpose in six chains: leaked template words, an unresolved choice, a lost constraint, two equal levels, a request nobody can
meet, and one chain that both leaks and does not accumulate.`;
