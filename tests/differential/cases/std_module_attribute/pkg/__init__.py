from pkg.log import logger as shared
