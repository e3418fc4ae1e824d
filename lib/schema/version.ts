/** The version exports name; a test holds it equal to package.json's. */
export const larchVersion = "0.1.0";
