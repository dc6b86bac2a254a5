package org.huanjie.access.credential;

import java.security.SecureRandom;
import org.huanjie.shell.HeavyWork;
import org.huanjie.shell.HeavyWork.Kind;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * 测试用的密码 — of the same kind and checked in the same way, with a thousandth of the memory: hundreds of tests sign people in, and none of
 * them asks how hard a hash is to guess. {@link PasswordsTest} does, of the service's own; a program started by the launcher has that.
 */
public final class QuickPasswords extends Passwords {

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 1 << 6, 1);
    private final HeavyWork work;
    private final String nobodys;

    private QuickPasswords(SecureRandom random, HeavyWork work) {
        super(random, work);
        this.work = work;
        this.nobodys = super.nobodys().replaceFirst("m=\\d+,t=\\d+", "m=" + (1 << 6) + ",t=1");
    }

    /** In the place of the service's own. */
    public static void in(GenericApplicationContext context) {
        context.registerBean(
                QuickPasswords.class,
                () -> new QuickPasswords(context.getBean(SecureRandom.class), context.getBean(HeavyWork.class)),
                bean -> bean.setPrimary(true));
    }

    @Override
    public String hash(String password) {
        return work.done(Kind.PASSWORD, () -> argon.encode(password));
    }

    @Override
    public String nobodys() {
        return nobodys;
    }
}
