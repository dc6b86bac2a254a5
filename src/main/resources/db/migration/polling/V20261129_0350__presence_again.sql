-- 再次到岗登录: whose account was reset after the roll call signs in once more before a witness; the first time stays beside it.

ALTER TABLE polling.presence DROP CONSTRAINT presence_pkey, ADD PRIMARY KEY (election, sign_in_name, at);
