package org.huanjie.access.division;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 区划行为 — the public facts of what a county's office does with its list of divisions. */
public final class DivisionActs {

    private DivisionActs() {}

    /** 导入名单 — the numbers of what the list changed. */
    public record ListLoaded(String village, int edition, int added, int gone, int renamed, String by) implements Act {
        @Override
        public String kind() {
            return "access.list-loaded";
        }
    }

    /** 记录沿革. */
    public record SuccessionRecorded(
            String village, UUID succession, String former, String next, String document, String by) implements Act {
        @Override
        public String kind() {
            return "access.succession-recorded";
        }
    }

    /** 撤回沿革. */
    public record SuccessionWithdrawn(String village, UUID succession, String former, String next, String by)
            implements Act {
        @Override
        public String kind() {
            return "access.succession-withdrawn";
        }
    }
}
