package org.huanjie.store.scope;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 排队锁 — what is done one after another until the transaction ends, each kind with a number of its own: two kinds never wait for each
 * other, though they lock the same words. Functions of the database hold 1 to 3 (attempts, denials) and 112 (numbers of problems).
 */
public enum Lock {
    /** 首次设置: the first accounts of a store */
    SETUP(4),
    /** 一个村的责任人: who answers for a village */
    BONDS(5),
    /** 一个县的账号: two offices never close each other at once */
    ACCOUNTS(6),
    /** 一次走访: two devices may send the same */
    VISIT(7),
    /** 一笔承诺: two payments never exceed it together */
    PROMISE(8),
    /** 一次走访的照片: two devices never exceed together what a visit may have */
    PHOTOS(9),
    /** 一个县的登记: so one person is on one roll (R-RG-3) */
    REGISTER(10),
    /** 一组提醒: one node sends the day's */
    REMINDER(11),
    /** 一个村的在册名册: who is enrolled, trained and has pledged is so once */
    ENROLMENT(12),
    /** 一张举报表: sent twice it is one report */
    REPORT(13),
    /** 一个县的届次: two of its office never open two terms */
    TERM(14),
    /** 一个县的一份名录: two of its office never give one code to two entries */
    LIST(15),
    /** 一个村的罢免要求: one member, one petition; what is signed, dropped and admitted is so once */
    PETITION(16),
    /** 会议席位: the second sees whom the first named */
    SEATS(171),
    /** 会议记录: the second finds the meeting on record */
    MINUTES(172);

    private final int number;

    Lock(int number) {
        this.number = number;
    }

    /** Waits until nobody else holds this of the same thing; the transaction's end lets it go. */
    public void hold(JdbcClient sql, Object of) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:of, :number))")
                .param("of", of.toString())
                .param("number", number)
                .query(row -> {});
    }
}
