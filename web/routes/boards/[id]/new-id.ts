import { v7 } from 'uuid';

/** Names an operation before the server has seen it. */
export const newId = () => v7();
