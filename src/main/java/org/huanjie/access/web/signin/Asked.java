package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.who.PublicAddress;

/**
 * 所问的第二因素 — what a page asks beside the password: the device's present code, the next one of the printed list, a passkey, or any of them.
 *
 * @param number the number of the code on the list; empty where there is no list or all are spent
 * @param spent whether there is a list of which nothing is left
 * @param passkey whether a passkey can be used at the address by which the request came
 * @param elsewhere whether there are passkeys that are bound to another address
 */
public record Asked(
        boolean device, Optional<Integer> number, int left, boolean spent, boolean passkey, boolean elsewhere) {

    static Asked of(SecondFactors.Held held, PublicAddress address, HttpServletRequest request) {
        boolean here = address.of(request).isPresent();
        return new Asked(
                held.device(),
                Optional.ofNullable(held.number()),
                held.left(),
                held.list() && held.left() == 0,
                held.passkeys() > 0 && here,
                held.passkeys() > 0 && !here);
    }

    /** Whether there is a code that can be typed. */
    public boolean code() {
        return device || number.isPresent();
    }
}
