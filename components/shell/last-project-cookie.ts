export const lastProjectCookie = "larch_project";
