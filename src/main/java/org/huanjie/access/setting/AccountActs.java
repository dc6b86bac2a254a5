package org.huanjie.access.setting;

import org.huanjie.access.who.Handling;
import org.huanjie.access.who.Role;
import org.huanjie.ledger.Act;
import org.jspecify.annotations.Nullable;

/** 账号行为 — the public facts of what offices do with accounts: sign-in name, role and division, never the person. */
public final class AccountActs {

    private AccountActs() {}

    /** 开设账号. */
    public record AccountOpened(
            String village,
            String signInName,
            Role role,
            String by,
            @Nullable String second) implements Act {
        @Override
        public String kind() {
            return "access.account-opened";
        }
    }

    /** 重置账号 — a new temporary password, the one-time codes to be taken up anew. */
    public record AccountReset(
            String village,
            String signInName,
            Role role,
            String by,
            @Nullable String second) implements Act {
        @Override
        public String kind() {
            return "access.account-reset";
        }
    }

    /** 移交账号 — from here on another person signs in with this name. */
    public record AccountHandedOver(
            String village,
            String signInName,
            Role role,
            String by,
            @Nullable String second) implements Act {
        @Override
        public String kind() {
            return "access.account-handed-over";
        }
    }

    /** 关闭账号. */
    public record AccountClosed(String village, String signInName, Role role, String by) implements Act {
        @Override
        public String kind() {
            return "access.account-closed";
        }
    }

    /** 交付临时密码 — printed on a sealed slip, or shown before its person. */
    public record SecretGiven(String village, String signInName, Role role, Handling.Given way, String by)
            implements Act {
        @Override
        public String kind() {
            return "access.secret-given";
        }
    }

    /** 启用口令单 — made by the person, or by the office for them; the one before is void. */
    public record CodeListMade(String village, String signInName, Role role, String by) implements Act {
        @Override
        public String kind() {
            return "access.code-list-made";
        }
    }

    /** 账号提名. */
    public record AccountProposed(String village, Role role, String by) implements Act {
        @Override
        public String kind() {
            return "access.account-proposed";
        }
    }

    /** 不予开设或撤回提名. */
    public record ProposalDropped(String village, Role role, String by) implements Act {
        @Override
        public String kind() {
            return "access.proposal-dropped";
        }
    }

    /** 设定账号设置. */
    record AccessSettingSet(String village, AccessSetting setting, int value, String by) implements Act {
        @Override
        public String kind() {
            return "access.setting-set";
        }
    }
}
