package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.account.Setup;
import org.huanjie.access.veil.UploadPass;
import org.springframework.stereotype.Component;

/** 首次设置的文件 — the list of divisions of a store without accounts is taken from whoever comes; its handler asks the set-up code first. */
@Component
class SetupPass implements UploadPass {

    private final Setup setup;

    SetupPass(Setup setup) {
        this.setup = setup;
    }

    @Override
    public boolean lets(HttpServletRequest request) {
        return request.getRequestURI().equals("/setup/divisions") && setup.isOpen();
    }
}
