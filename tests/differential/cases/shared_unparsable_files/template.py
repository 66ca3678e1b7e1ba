import logging

logger = logging.getLogger("{{ cookiecutter.name }}")
{% if cookiecutter.debug %}
logger.debug("template %s", 1)
{% endif %}
class {{ cookiecutter.name }}:
    pass
