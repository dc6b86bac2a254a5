package org.huanjie.polling.desk;

/** 收回缘由 — why a ballot handed out comes back before it was cast. */
public enum TakeBack {
    /** 未投先退: the voter turned back before voting; the ballot is whole and unused */
    TURNED_BACK(false),
    /** 认错人: the wrong entry was marked; the ballot is whole and unused */
    WRONG_ENTRY(false),
    /** 损坏: the ballot is torn or miswritten and is put with the spoiled */
    DAMAGED(true);

    private final boolean spoils;

    TakeBack(boolean spoils) {
        this.spoils = spoils;
    }

    public boolean spoils() {
        return spoils;
    }
}
