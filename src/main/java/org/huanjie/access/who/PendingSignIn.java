package org.huanjie.access.who;

/**
 * 待完成的登录 — a person whose password was right and of whom something more is asked. Nobody yet to anything but the pages that
 * ask it.
 *
 * @param temporary the password is one that an office gave: a new one is asked after the code
 */
public record PendingSignIn(SignedIn person, int epoch, Step step, boolean temporary, boolean demonstration)
        implements Standing {

    private static final long serialVersionUID = 1;

    /** 下一步 — what is asked next, in this order. */
    public enum Step {
        /** Take up the one-time codes. */
        ENROL("/sign-in/enrol"),
        /** Type the present code. */
        CODE("/sign-in/code"),
        /** Take up a printed list of codes. */
        LIST("/sign-in/list"),
        /** Choose a password of one's own. */
        NEW_PASSWORD("/sign-in/password");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    public PendingSignIn at(Step next) {
        return new PendingSignIn(person, epoch, next, temporary, demonstration);
    }
}
