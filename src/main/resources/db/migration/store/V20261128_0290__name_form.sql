-- 人名: the form by which two names are compared, as PersonName has it; a test compares the two character by character.
CREATE FUNCTION store.name_form(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN name COLLATE "C" ~ U&'^[\4E00-\9FFF]*$' THEN name ELSE
    lower(translate(
      regexp_replace(
        regexp_replace(
          normalize(
            regexp_replace(
              translate(name,
                U&'\E815\E816\E817\E818\E819\E81A\E81B\E81C\E81D\E81E\E81F\E820\E821\E822\E823\E824\E825\E826\E827\E828'
                '\E829\E82A\E82B\E82C\E82D\E82E\E82F\E830\E831\E832\E833\E834\E835\E836\E837\E838\E839\E83A\E83B\E83C'
                '\E83D\E83E\E83F\E840\E841\E842\E843\E844\E845\E846\E847\E848\E849\E84A\E84B\E84C\E84D\E84E\E84F\E850'
                '\E851\E852\E853\E854\E855\E856\E857\E858\E859\E85A\E85B\E85C\E85D\E85E\E85F\E860\E861\E862\E863\E864',
                '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟'
                '㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱'
                '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟'
                '䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'),
              U&'[\0001-\001F\007F-\009F\00AD\034F\0600-\0605\061C\06DD\070F\0890-\0891\08E2\115F-\1160\17B4-\17B5\180B-\180F\200B-\200F\202A-\202E\2060-\206F\3164\FE00-\FE0F\FEFF\FFA0\FFF0-\FFFB\+0110BD\+0110CD\+013430-\+01343F\+01BCA0-\+01BCA3\+01D173-\+01D17A\+0E0000-\+0E0FFF]+' COLLATE "C", '', 'g'),
            NFKC),
          U&'[\0020\00A0\1680\2000-\200A\2028-\2029\202F\205F\3000]+' COLLATE "C", '', 'g'),
        U&'[\00B7.\0387\2022\2027\2219\22C5\30FB\FF0E\FF65]+' COLLATE "C", U&'\00B7', 'g'),
      U&'\2018\2019\02BC', '''''''') COLLATE "C")
  END
$$;
