/** What an arm can be made of in this project. */
export interface StudyChoices {
  runs: readonly { number: number; label: string }[];
  connections: readonly { id: string; label: string }[];
}
