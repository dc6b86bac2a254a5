package org.huanjie.health;

/** 异常 — what somebody has to look after; its sentence is the message {@code health.<key>}. */
enum Trouble {
    /** the database does not answer; it is being brought back */
    STORE_AWAY("store-away"),
    /** the disk has no room for what the database must write */
    DISK_FULL("disk-full"),
    /** the disk is nearly full */
    DISK_LOW("disk-low"),
    /** the machine's clock jumped */
    CLOCK_STEPPED("clock-stepped"),
    /** the last backup did not come to its end */
    BACKUP_FAILED("backup-failed");

    private final String key;

    Trouble(String key) {
        this.key = key;
    }

    String key() {
        return "health." + key;
    }
}
