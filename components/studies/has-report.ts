/** Whether there is a page with a study's report; links to it are left out until then. */
export const hasReport: boolean = false;
