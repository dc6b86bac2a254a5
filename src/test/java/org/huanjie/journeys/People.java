package org.huanjie.journeys;

/** 人员 — those who act in a journey, by the names of their accounts. */
interface People {

    /** This account, signed in, at the page where it arrives. */
    Visitor at(String account);

    /** Writes this account, password and code into the fields of who signs beside another. */
    void beside(Visitor chair, String account);

    /** The same at the roll call of the hall, and signs them in there. */
    void present(Visitor committee, String account);
}
