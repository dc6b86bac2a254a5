package org.huanjie.access.who;

import org.huanjie.shell.Reason;

/** 账号填写错误 — what can be wrong with a form about accounts and signing in; its sentence says what to do as well. */
public enum AccessFault implements Reason.Cause {
    ACCOUNT_DIVISION_COUNTY,
    ACCOUNT_DIVISION_TOWN,
    ACCOUNT_DIVISION_VILLAGE,
    ACCOUNT_NOT_YOURS,
    ACCOUNT_OFFICE_ABOVE,
    ACCOUNT_PERSON_NAME,
    ACCOUNT_ROLE,
    ACCOUNT_SECOND,
    ACCOUNT_SECOND_OWN,
    ACCOUNT_SECOND_ROLE,
    ACCOUNT_SIGN_IN_NAME,
    ACCOUNT_TAKEN,
    CODE_LIST_NOT_YOURS,
    LIST_EMPTY,
    LIST_HEADINGS,
    LIST_LONG,
    LIST_NO_PLACE,
    LIST_PLACES,
    PASSKEY_LABEL,
    PASSKEY_MOST,
    PASSKEY_REFUSED,
    PASSWORD_AGAIN,
    PASSWORD_EASY,
    PASSWORD_LENGTH,
    PASSWORD_SAME,
    PROPOSAL_GONE,
    SECOND_FAILED,
    SECOND_LISTED,
    SECOND_LOCKED,
    SECOND_NO_CODES,
    SECOND_PASSKEY,
    SECOND_SAME,
    SECOND_TEMPORARY,
    SECRET_AGREED,
    SECRET_NAME,
    SECRET_NOT_DUE,
    SETTING,
    SETUP_CODE,
    SETUP_COUNTY,
    SETUP_DONE,
    SETUP_LOCKED,
    SETUP_ONE_PERSON,
    SETUP_ROOT;

    @Override
    public String rule() {
        return "access";
    }

    @Override
    public String family() {
        return "account.fault";
    }
}
