package org.huanjie.shell;

/** 使用者 — who looks at a page, as far as the frame must know: a name, a role and the division they work for. */
public interface Viewer {

    /** Tells this account from others and says nothing about it: under it the browser keeps what was not sent yet. */
    String mark();

    String personName();

    /** The role's name as a constant, {@code COUNTY_OFFICE}; its word is the message {@code role.COUNTY_OFFICE}. */
    String roleName();

    /** The code of the division that the viewer works for; 2 to 12 digits. */
    String division();
}
