/**
 * Loaded by each process of `npm run test:unit`. The runner answers the first process that asks for its data with a message
 * to all, and never again: one that had not asked yet waited for ever (jest-light-runner 0.8.2, `listeners.delete`).
 * So the message is remembered until this process asks.
 */
let answer = null;

// A listener would take the messages that come before anybody listens.
const emit = process.emit.bind(process);
process.emit = (event, message, ...more) => {
  if (event === "message" && message?.type === "jest-light-runner-worker-data") answer = message;
  return emit(event, message, ...more);
};

const send = process.send?.bind(process);
if (send)
  process.send = (message, ...more) =>
    message === "jest-light-runner-get-worker-data" && answer !== null
      ? emit("message", answer)
      : send(message, ...more);
